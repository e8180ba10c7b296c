import type { Failure } from '../protocol/outcomes.ts'

/** One thing a run depends on: it works, it is not offered (and will not be judged), or it stands in the way. */
export interface Leg {
  readonly what: string
  readonly state: 'works' | 'not offered' | 'fails'
  readonly detail: string
  readonly hint?: string
}

/** What the user can do about each kind of trouble. */
export const hintFor = {
  offers: 'Look at "offers" of the target file: address, headers and JSON Pointers of the answer.',
  txCode: 'Let the answer hold it, and point to it with "offers.txCode".',
  tls: 'If the certificate is of a CA of your own, name it with --ca or "trust.ca".',
  name: 'Is the host name spelled right, and can this machine look it up? Behind a corporate proxy set HTTPS_PROXY.',
  proxy:
    'HTTPS_PROXY names it: is that right, and does it let this host through? NO_PROXY names hosts without.',
  hostName:
    'Ask it by a name that stands in its certificate, or give it a certificate for this one.',
  noTls:
    'Its port speaks plain HTTP: give an http URL on loopback and --insecure-http, or the port of TLS.',
  certificate:
    'Renew it, or make it for this host: wallets turn away. A run reports it, and judges the rest.',
  metadata: 'The offer leads to this issuer: is it running, and can this machine reach it?',
  issuer: 'Is "credentialIssuer" right, is it running, and can this machine reach it?',
  login:
    'Look at "login" (username and password, fields, command, browser) and "client" (id and redirectUri as registered).',
} as const

export function passed(what: string, detail: string): Leg {
  return { what, state: 'works', detail }
}

export function missing(what: string, detail: string): Leg {
  return { what, state: 'not offered', detail }
}

export function failed(what: string, detail: string, hint: string): Leg {
  return { what, state: 'fails', detail, hint }
}

export function toldFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'refused':
      return `refused with ${failure.status} ${failure.error ?? ''} ${failure.description ?? ''}`.trim()
    case 'unreachable':
      return failure.message
    default:
      return failure.reason
  }
}
