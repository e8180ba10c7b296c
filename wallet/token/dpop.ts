import { numericDate } from '../../protocol/clock.ts'
import { type Exchange, wasAnswered } from '../../protocol/exchange.ts'
import type { NotReached } from '../../protocol/outcomes.ts'
import type { Deviation } from '../deviations/deviation.ts'
import { failureOf } from '../failure.ts'
import { createHolderKey, type HolderKey } from '../holder-key.ts'
import type { JourneyState, Metadata } from '../journey-state.ts'
import { type JsonObject, stringsMember } from '../json.ts'
import { doesWithout } from '../server-habits.ts'
import {
  algorithmOf,
  commonestAlgorithm,
  isSigningAlgorithm,
  type JwtDraft,
  signedJwt,
} from '../signed-jwt.ts'
import { accessTokenHash } from './token-hash.ts'

/** Bound tokens, where the server says that it gives them, unless this wallet wants none. */
export function usesDpop(state: JourneyState, server: Metadata): boolean {
  const algorithm = state.algorithms.dpop ?? commonestAlgorithm(dpopAlgorithms(server.members))
  if (state.bearerOnly || algorithm === undefined || isWithoutProofs(state, server)) return false
  state.dpop.algorithm ??= algorithm
  return true
}

/** By which a server takes proofs: none where it binds no tokens. */
export function dpopAlgorithms(server: JsonObject): readonly string[] {
  return stringsMember(server, 'dpop_signing_alg_values_supported') ?? []
}

/** Why this wallet cannot have bound tokens, as a clause; undefined: it can. */
export function noBoundTokens(server: JsonObject): string | undefined {
  return dpopAlgorithms(server).some(isSigningAlgorithm)
    ? undefined
    : 'dpop_signing_alg_values_supported of the authorization server has no alg that this wallet knows, or is absent'
}

/** Where the proof is what a journey is about, it goes as far as proofs are taken. */
function isWithoutProofs(state: JourneyState, server: Metadata): boolean {
  const known = state.knowledge.broken(server.identifier, 'bound tokens')
  const isFurtherOn = known?.requirement === 'RFC9449-7.1-01'
  return !(state.isAboutProofs && isFurtherOn) && doesWithout(state, server, 'bound tokens')
}

/** An error in a proof tells nothing where right proofs are refused as well. */
export function proofsRefused(
  state: JourneyState,
  server: Metadata,
  deviation: Deviation | undefined,
): NotReached | undefined {
  const known = state.knowledge.broken(server.identifier, 'bound tokens')
  if (!known || !isAboutProof(deviation) || !isWithoutProofs(state, server)) return undefined
  const { seen, requirement } = known
  const { fallbacks } = state.http.log.evidence()
  const refused = fallbacks.find((it) => it.requirement === requirement)?.after
  return {
    kind: 'not-reached',
    reason: `${seen} (${requirement})`,
    exchange: refused ?? server.exchange,
  }
}

/** Claims of a proof are wrong by RFC 7519 as well. */
function isAboutProof(deviation: Deviation | undefined): boolean {
  return (
    deviation?.dpopProof !== undefined || deviation?.requirement.startsWith('RFC9449-') === true
  )
}

/** The key that this journey's tokens are bound to. */
export function dpopKey({ dpop }: JourneyState): Promise<HolderKey> {
  dpop.key ??= createHolderKey(dpop.algorithm)
  return dpop.key
}

/** Whose nonces count at a protected endpoint. */
export function issuerAt(url: string): string {
  return `issuer of ${URL.canParse(url) ? new URL(url).origin : url}`
}

/** What a DPoP proof is about. */
export interface ProofTarget {
  readonly method: string
  readonly url: string
  /** Whose nonces count. */
  readonly server: string
  readonly accessToken?: string
}

/**
 * A DPoP proof, as a draft that a deviation may change.
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-4.2
 */
export async function dpopProof(
  state: JourneyState,
  { method, url, server, accessToken }: ProofTarget,
  deviation?: Deviation,
): Promise<string> {
  const { privateKey, publicJwk } = await dpopKey(state)
  const nonce = state.dpop.nonces.get(server)
  const draft: JwtDraft = {
    header: {
      typ: 'dpop+jwt',
      alg: state.dpop.algorithm ?? algorithmOf(privateKey),
      jwk: publicJwk,
    },
    payload: {
      jti: Buffer.from(state.random(16)).toString('base64url'),
      htm: method,
      htu: url.split(/[?#]/, 1)[0],
      iat: numericDate(state.clock.now()),
      ...(accessToken === undefined ? {} : { ath: accessTokenHash(accessToken) }),
      ...(nonce === undefined ? {} : { nonce }),
    },
    signingKey: privateKey,
    signature: 'valid',
  }
  return signedJwt(deviation?.dpopProof?.(draft) ?? draft)
}

/**
 * Sends with a proof made for each try: a server that wants its nonce in the proof says so once, and the same
 * request goes again with it (RFC 9449, Sections 8 and 9).
 */
export async function withDpopNonce(
  state: JourneyState,
  server: string,
  send: () => Promise<Exchange>,
): Promise<Exchange> {
  const first = await send()
  keepNonce(state, server, first)
  if (!asksForNonce(first)) return first
  const second = await send()
  keepNonce(state, server, second)
  return second
}

/** RFC 9449, Section 8.2: any answer may bring the nonce for what follows. */
export function keepNonce({ dpop }: JourneyState, server: string, exchange: Exchange): void {
  const nonce = wasAnswered(exchange) ? exchange.response.headers['dpop-nonce'] : undefined
  if (nonce !== undefined) dpop.nonces.set(server, nonce)
}

/** Whether the same request has to come again with the nonce that the answer brought. */
export function asksForNonce(exchange: Exchange): boolean {
  const failure = failureOf(exchange)
  return (
    failure?.kind === 'refused' &&
    failure.error === 'use_dpop_nonce' &&
    wasAnswered(exchange) &&
    exchange.response.headers['dpop-nonce'] !== undefined
  )
}
