import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { exchangesOf, positionOf } from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import { answered, at, items, type JsonObject, objects, succeeded, textAt } from '../engine/read.ts'
import { requestMembers } from '../engine/request.ts'

/** Reading what PingOne's management API says of users and what is queued for them. */

export interface CredentialsCall {
  readonly kind: 'create' | 'list' | 'read' | 'other'
  readonly user: string
  readonly id?: string
}

const path = /\/environments\/[^/]+\/users\/([^/]+)\/credentials(?:\/([^/]+))?\/?$/

/** Which call about user credentials an exchange was. */
export const credentialsCallOf = once(
  ({ operation, request }: AnsweredExchange): CredentialsCall | undefined => {
    if (operation !== 'management-api' || !URL.canParse(request.url)) return undefined
    const found = path.exec(new URL(request.url).pathname)
    if (!found) return undefined
    const [, user = '', id] = found
    const asks = request.method === 'GET'
    if (id !== undefined) return { kind: asks ? 'read' : 'other', user, id }
    return { kind: request.method === 'POST' ? 'create' : asks ? 'list' : 'other', user }
  },
)

/** A user credential that was made while we looked, with the data it was made of. */
export interface MadeCredential {
  readonly exchange: AnsweredExchange
  readonly user: string
  readonly id: string | undefined
  readonly type: string | undefined
  readonly data: JsonObject
}

export const madeCredentials = once((evidence: Evidence): readonly MadeCredential[] =>
  exchangesOf(evidence, 'management-api').flatMap((exchange) => {
    const call = credentialsCallOf(exchange)
    const body = answered(exchange)
    if (call?.kind !== 'create' || !succeeded(exchange) || body?.status !== 'PENDING') return []
    const data = at(requestMembers(exchange), 'data')
    return {
      exchange,
      user: call.user,
      id: textAt(body, 'id'),
      type: textAt(requestMembers(exchange), 'credentialType', 'id'),
      data: (data ?? {}) as JsonObject,
    }
  }),
)

/** What a listing of a user's credentials showed. */
export interface Listing {
  readonly exchange: AnsweredExchange
  readonly user: string
  readonly credentials: readonly JsonObject[]
}

export const listings = once((evidence: Evidence): readonly Listing[] =>
  exchangesOf(evidence, 'management-api').flatMap((exchange) => {
    const call = credentialsCallOf(exchange)
    const listed = at(answered(exchange), '_embedded', 'items')
    if (call?.kind !== 'list' || !succeeded(exchange) || !Array.isArray(listed)) return []
    return { exchange, user: call.user, credentials: objects(items(listed)) }
  }),
)

/** Types of which the user had something waiting in the newest listing before an exchange; undefined: nobody looked. */
export function waitingBefore(
  exchange: AnsweredExchange,
  user: string,
  evidence: Evidence,
): readonly string[] | undefined {
  const listing = listings(evidence).findLast(
    (it) => it.user === user && positionOf(it.exchange, evidence) < positionOf(exchange, evidence),
  )
  if (!listing) return undefined
  const waiting = listing.credentials.filter(({ status }) => status === 'PENDING')
  return [...new Set(waiting.flatMap((it) => textAt(it, 'credentialType', 'id') ?? []))]
}

/** A listing showed that the user had nothing at all, and nothing was made before the exchange. */
export function hadNothing(exchange: AnsweredExchange, user: string, evidence: Evidence): boolean {
  const position = positionOf(exchange, evidence)
  const listing = listings(evidence).findLast(
    (it) => it.user === user && positionOf(it.exchange, evidence) < position,
  )
  const made = [
    ...madeCredentials(evidence).filter((it) => it.user === user),
    ...ruleMade(user, evidence).map((exchange) => ({ exchange })),
  ].some((it) => positionOf(it.exchange, evidence) < position)
  return listing !== undefined && !made && listing.credentials.every(isRevoked)
}

/** What was made for a user who had nothing before: whatever a wallet gets is of it. */
export function madeForEmptyQueue(user: string, evidence: Evidence): readonly MadeCredential[] {
  const made = madeCredentials(evidence).filter((it) => it.user === user)
  const [first] = made
  return first && hadNothing(first.exchange, user, evidence) ? made : []
}

/** When an issuance rule made something for a user while we looked. */
export function ruleMade(user: string, evidence: Evidence): readonly AnsweredExchange[] {
  return exchangesOf(evidence, 'management-api').filter(
    (exchange) =>
      exchange.request.method === 'POST' &&
      /\/stagedChanges\/?$/.test(exchange.request.url) &&
      succeeded(exchange) &&
      objects(answered(exchange)?.issued).some((it) => at(it, 'user', 'id') === user),
  )
}

/** A wallet of PingOne's own protocol was seen, paired and ready. */
export function nativeWalletsSeen(user: string, evidence: Evidence): readonly AnsweredExchange[] {
  return exchangesOf(evidence, 'management-api').filter(
    (exchange) =>
      exchange.request.method === 'GET' &&
      exchange.request.url.includes(`/users/${user}/digitalWallets/`) &&
      answered(exchange)?.status === 'ACTIVE',
  )
}

/** Ids of the credential types that a listing showed, with those OpenID4VCI may issue. */
export function listedTypes(evidence: Evidence): {
  readonly all: readonly string[]
  readonly enabled: readonly string[]
} {
  const types = exchangesOf(evidence, 'management-api')
    .filter((it) => succeeded(it) && /\/credentialTypes\/?$/.test(it.request.url))
    .flatMap((it) => objects(at(answered(it), '_embedded', 'items')))
  const ids = (some: readonly JsonObject[]) => some.flatMap((type) => textAt(type, 'id') ?? [])
  return {
    all: ids(types),
    enabled: ids(types.filter((type) => at(type, 'openid4VCI', 'enabled') === true)),
  }
}

/** What is left of a credential that was taken back: nobody gets it any more. */
export function isRevoked({ status }: JsonObject): boolean {
  return status === 'REVOKED'
}
