import { UsageError } from '../../protocol/usage-error.ts'
import { newSecret } from '../crypto/secret.ts'
import { isObject } from '../http/wire.ts'
import type { ForeignClient } from '../oauth/foreign-client.ts'
import { type ClientAuthentication, clientAuthentications } from '../oauth/registered-client.ts'
import { publicKeys } from './public-keys.ts'
import { trustedAttesters } from './trusted-attesters.ts'

const members = ['id', 'redirectUris', 'authentication', 'secret', 'jwks', 'attesters'] as const

/** Schemes whose addresses a browser runs or shows itself: no wallet waits there. */
const ownOfBrowsers = ['javascript:', 'data:', 'vbscript:', 'about:', 'blob:', 'file:']

/**
 * A wallet as somebody wants to register it. A secret that its method needs and nobody gave is made.
 * @throws UsageError: the first thing that is wrong, in one sentence.
 */
export function clientRegistration(value: unknown): ForeignClient {
  if (!isObject(value)) throw wrong('A client is an object', `It takes ${members.join(', ')}.`)
  const unknown = Object.keys(value).find((name) => !members.some((known) => known === name))
  if (unknown !== undefined) {
    throw wrong(`There is no member "${unknown}" in a client`, `It takes ${members.join(', ')}.`)
  }
  const authentication = authenticationOf(value.authentication)
  return {
    id: idOf(value.id),
    redirectUris: redirectUrisOf(value.redirectUris),
    authentication,
    ...secretOf(value.secret, authentication),
    ...jwksOf(value.jwks, authentication),
    ...attestersOf(value.attesters, authentication),
  }
}

/** Several, for one mock. @throws UsageError */
export function clientRegistrations(values: readonly unknown[]): readonly ForeignClient[] {
  const clients = values.map(clientRegistration)
  const ids = clients.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice === undefined) return clients
  throw wrong(`Two clients have the id ${JSON.stringify(twice)}`, 'Give each an id of its own.')
}

/** RFC 6749, Appendix A.1: visible ASCII and spaces. */
function idOf(id: unknown): string {
  if (typeof id === 'string' && /^[\x20-\x7e]{1,255}$/.test(id)) return id
  throw wrong('"id" is no client_id', 'It has to be 1 to 255 characters of ASCII.')
}

function authenticationOf(value: unknown): ClientAuthentication {
  const known = clientAuthentications.find((it) => it === value)
  if (known) return known
  throw wrong(
    '"authentication" is no method of this mock',
    `It has to be one of ${clientAuthentications.join(', ')}.`,
  )
}

/** Absolute, and without a fragment (RFC 6749, Section 3.1.2). */
function redirectUrisOf(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw wrong('"redirectUris" is no list with an address in it', 'Give at least one.')
  }
  return value.map((uri: unknown, index) => {
    const name = `redirectUris[${index}]`
    if (typeof uri !== 'string' || !/^[\x21-\x7e]+$/.test(uri) || !URL.canParse(uri)) {
      throw wrong(`"${name}" is no absolute URI`, 'Write it whole, and encoded (RFC 3986).')
    }
    if (uri.includes('#')) {
      throw wrong(`"${name}" has a fragment`, 'RFC 6749, Section 3.1.2, has none in it.')
    }
    if (ownOfBrowsers.includes(new URL(uri).protocol)) {
      throw wrong(`"${name}" leads to no wallet`, 'Use https, a scheme of its own, or loopback.')
    }
    return uri
  })
}

function secretOf(value: unknown, authentication: ClientAuthentication) {
  const isNeeded = authentication.startsWith('client_secret')
  if (!isNeeded && value !== undefined) {
    throw wrong(`A client that authenticates by ${authentication} has no secret`, 'Leave it out.')
  }
  if (!isNeeded) return {}
  if (value === undefined) return { secret: newSecret() }
  if (typeof value === 'string' && /^[\x20-\x7e]{1,255}$/.test(value)) return { secret: value }
  throw wrong('"secret" is no client_secret', 'It has to be 1 to 255 characters of ASCII.')
}

function jwksOf(value: unknown, authentication: ClientAuthentication) {
  const isNeeded = authentication === 'private_key_jwt'
  if (isNeeded) return { jwks: publicKeys(value, 'jwks') }
  if (value === undefined) return {}
  throw wrong(
    `A client that authenticates by ${authentication} has no jwks`,
    'Leave it out; keys of a wallet provider belong into attesters.',
  )
}

/** Other wallets may have them too: for attestations of keys. */
function attestersOf(value: unknown, authentication: ClientAuthentication) {
  const isNeeded = authentication === 'attest_jwt_client_auth'
  return isNeeded || value !== undefined ? { attesters: trustedAttesters(value) } : {}
}

function wrong(message: string, hint: string): UsageError {
  return new UsageError('ERR_CLIENT', message, hint)
}
