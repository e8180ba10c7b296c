import { decodeJws } from '../../checks/engine/jws.ts'
import { answered, at, isObject, objectEntries, strings, textAt } from '../../checks/engine/read.ts'
import { accessTokenOf, parameter, requestMembers } from '../../checks/engine/request.ts'
import type { Finding } from '../../checks/finding.ts'
import { judgeTraffic } from '../../checks/wallet/traffic.ts'
import type { Evidence } from '../../protocol/evidence.ts'
import { type AnsweredExchange, wasAnswered } from '../../protocol/exchange.ts'
import type { WalletEvidence } from '../../protocol/wallet-evidence.ts'

/** Judges what wallets sent in a run: each issuance by itself, by what it was offered. */
export function judgeWallets(
  evidence: Evidence,
  issuer: string | undefined,
  profiles: readonly string[],
): readonly Finding[] {
  if (issuer === undefined || !URL.canParse(issuer)) return []
  return issuancesIn(evidence).flatMap(({ offer, exchanges }) => {
    const client = exchanges.map(clientIn).find((it) => it !== undefined)
    const walletEvidence: WalletEvidence = {
      name: issuer,
      exchanges: exchanges.map((it) => ({ ...it, unmet: [] })),
      situation: {
        credentialIssuer: issuer,
        offer: offer ?? '',
        client: { id: client ?? '', redirectUris: [], authentication: 'unknown' },
        user: { username: '' },
        anchors: [],
      },
      answer: { did: 'unknown' },
    }
    const gaps = { client: client === undefined, answers: isCutOff(exchanges) }
    return judgeTraffic(walletEvidence, profiles, gaps)
  })
}

interface Issuance {
  readonly offer: string | undefined
  readonly exchanges: readonly AnsweredExchange[]
}

const documents = new Set(['issuer-metadata', 'as-metadata', 'jwks'])

/** One for each offer that was taken up: what carries its code, state or token belongs to it, the rest to the latest. */
function issuancesIn({ exchanges, offers }: Evidence): readonly Issuance[] {
  const own = exchanges.filter(wasAnswered).filter(({ deviation }) => deviation === undefined)
  const fetched = own.filter(({ operation }) => operation === 'offer')
  if (fetched.length <= 1)
    return own.length === 0 ? [] : [{ offer: offers[0]?.text, exchanges: own }]
  const byKey = new Map<string, number>()
  const parts: AnsweredExchange[][] = fetched.map(() => [])
  let current = 0
  for (const exchange of own) {
    if (exchange.operation === 'offer') {
      current = fetched.indexOf(exchange)
      for (const key of keysOfOffer(exchange)) byKey.set(key, current)
    }
    if (documents.has(exchange.operation)) {
      for (const part of parts) part.push(exchange)
      continue
    }
    const of = keysOf(exchange)
      .map((key) => byKey.get(key))
      .find((it) => it !== undefined)
    const index = of ?? current
    parts[index]?.push(exchange)
    for (const key of given(exchange)) byKey.set(key, index)
  }
  return parts.map((part, index) => {
    const url = fetched[index]?.request.url
    const sighting = offers.find(({ uris }) => url !== undefined && uris.includes(url))
    return { offer: sighting?.text, exchanges: part }
  })
}

function keysOfOffer(exchange: AnsweredExchange): readonly string[] {
  return objectEntries(at(answered(exchange), 'grants')).flatMap(([, grant]) =>
    ['pre-authorized_code', 'issuer_state'].flatMap((name) => textAt(grant, name) ?? []),
  )
}

function keysOf(exchange: AnsweredExchange): readonly string[] {
  const sent = ['pre-authorized_code', 'issuer_state', 'code', 'request_uri', 'refresh_token']
  return [
    ...sent.flatMap((name) => parameter(exchange, name) ?? []),
    ...(accessTokenOf(exchange) ?? '').split(' ').filter(Boolean),
  ]
}

/** What later requests show that they belong to this one. */
function given(exchange: AnsweredExchange): readonly string[] {
  const { location } = exchange.response.headers
  const code = location && URL.canParse(location) && new URL(location).searchParams.get('code')
  const said = ['access_token', 'refresh_token', 'request_uri']
  return [
    ...said.flatMap((name) => textAt(answered(exchange), name) ?? []),
    ...(code ? [code] : []),
  ]
}

function clientIn(exchange: AnsweredExchange): string | undefined {
  const attestation = decodeJws(exchange.request.headers['oauth-client-attestation'] ?? '')
  const named = parameter(exchange, 'client_id') ?? textAt(attestation?.payload, 'sub')
  return ['par', 'authorize', 'token'].includes(exchange.operation) ? named : undefined
}

/** A token or nonce is used that nobody gave here. */
function isCutOff(exchanges: readonly AnsweredExchange[]): boolean {
  const tokens = new Set(exchanges.flatMap((it) => textAt(answered(it), 'access_token') ?? []))
  const nonces = new Set(exchanges.flatMap((it) => textAt(answered(it), 'c_nonce') ?? []))
  return exchanges.some((exchange) => {
    const { operation } = exchange
    if (operation !== 'credential' && operation !== 'deferred' && operation !== 'notification')
      return false
    const token = accessTokenOf(exchange)
    if (token !== undefined && !tokens.has(token)) return true
    return nonces.size === 0 && noncesIn(exchange).length > 0
  })
}

function noncesIn(exchange: AnsweredExchange): readonly unknown[] {
  const proofs = requestMembers(exchange)?.proofs
  return isObject(proofs)
    ? strings(proofs.jwt).flatMap((text) => decodeJws(text)?.payload.nonce ?? [])
    : []
}
