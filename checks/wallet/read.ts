import type { Operation } from '../../protocol/exchange.ts'
import type { ServedExchange, WalletEvidence } from '../../protocol/wallet-evidence.ts'
import { type DecodedJws, decodeJws } from '../engine/jws.ts'
import type { preAuthorizedGrant } from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import {
  answered,
  at,
  isObject,
  items,
  type JsonObject,
  objects,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { accessTokenOf, jsonParameter, queryOf, requestMembers } from '../engine/request.ts'

/** Finding in the requests of a wallet what they are judged by. */

export function requestsOf(
  { exchanges }: WalletEvidence,
  ...operations: readonly Operation[]
): readonly ServedExchange[] {
  return exchanges.filter(({ operation }) => operations.includes(operation))
}

/** Parameters of a form body, else of the query. */
export const parametersOf = once(
  ({ request }: ServedExchange) => new URLSearchParams(request.body ?? queryOf(request.url)),
)

/** Authorization requests with what they ask for: pushed ones, and those that a browser brought whole. */
export function authorizationRequests(evidence: WalletEvidence): readonly ServedExchange[] {
  return requestsOf(evidence, 'par', 'authorize').filter(isAuthorizationRequest)
}

export function isAuthorizationRequest(exchange: ServedExchange): boolean {
  const { operation } = exchange
  if (operation !== 'par' && operation !== 'authorize') return false
  const parameters = parametersOf(exchange)
  return parameters.has('response_type') || (operation === 'par' && !parameters.has('request_uri'))
}

/** The Credential Offer as the wallet read it: in its link, or fetched by it. */
export const offerOf = once((evidence: WalletEvidence): JsonObject | undefined => {
  const link = String(evidence.situation.offer)
  const value = URL.canParse(link) ? new URL(link).searchParams.get('credential_offer') : null
  if (value !== null) return objectIn(value)
  return requestsOf(evidence, 'offer').filter(succeeded).map(answered).findLast(isObject)
})

function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

export function offeredGrant(
  evidence: WalletEvidence,
  type: 'authorization_code' | typeof preAuthorizedGrant,
): JsonObject | undefined {
  const grant = at(offerOf(evidence), 'grants', type)
  return isObject(grant) ? grant : undefined
}

/** The Credential Issuer Metadata as the wallet was last told it; undefined where it never asked. */
export const issuerMetadata = once((evidence: WalletEvidence): JsonObject | undefined =>
  requestsOf(evidence, 'issuer-metadata').filter(succeeded).map(answered).findLast(isObject),
)

/** The authorization servers that the wallet asked about. */
export const serverMetadata = once((evidence: WalletEvidence): readonly JsonObject[] =>
  requestsOf(evidence, 'as-metadata').filter(succeeded).map(answered).filter(isObject),
)

/** Members of a JSON request, out of its encryption. */
export function membersOf(exchange: ServedExchange): JsonObject {
  return requestMembers(exchange) ?? {}
}

export function isEncrypted({ request }: ServedExchange): boolean {
  return /^application\/jwt\b/i.test(request.headers['content-type'] ?? '')
}

/** The configuration that a Credential Request names, also by an identifier of its token. */
export function configurationOf(
  exchange: ServedExchange,
  evidence: WalletEvidence,
): JsonObject | undefined {
  const id = configurationIdOf(exchange, evidence)
  const found = at(issuerMetadata(evidence), 'credential_configurations_supported', id ?? '')
  return isObject(found) ? found : undefined
}

export function configurationIdOf(
  exchange: ServedExchange,
  evidence: WalletEvidence,
): string | undefined {
  const { credential_configuration_id: named, credential_identifier: identifier } =
    membersOf(exchange)
  if (typeof named === 'string') return named
  const details = detailsOf(tokenFor(exchange, evidence))
  return textAt(
    details.find((it) => strings(it.credential_identifiers).includes(String(identifier))),
    'credential_configuration_id',
  )
}

/** `authorization_details` of type `openid_credential` that a token came with. */
export function detailsOf(exchange: ServedExchange | undefined): readonly JsonObject[] {
  const details = exchange ? at(answered(exchange), 'authorization_details') : undefined
  return objects(details).filter(({ type }) => type === 'openid_credential')
}

/** Those that a request asks for; undefined: it has none. */
export function requestedDetails(exchange: ServedExchange): unknown {
  const parameters = parametersOf(exchange)
  return parameters.has('authorization_details')
    ? jsonParameter(parameters, 'authorization_details')
    : undefined
}

/** The Token Response that the access token of a request came with. */
export function tokenFor(
  exchange: ServedExchange,
  evidence: WalletEvidence,
): ServedExchange | undefined {
  const token = accessTokenOf(exchange)
  return requestsOf(evidence, 'token')
    .filter(succeeded)
    .find((response) => token !== undefined && textAt(answered(response), 'access_token') === token)
}

export function grantTypeOf(exchange: ServedExchange): string | undefined {
  return parametersOf(exchange).get('grant_type') ?? undefined
}

/** Token Requests that redeem what an offer or a user gave. */
export function redemptions(evidence: WalletEvidence): readonly ServedExchange[] {
  return requestsOf(evidence, 'token').filter(
    (exchange) => grantTypeOf(exchange) !== 'refresh_token',
  )
}

/** What a Credential Request proves its keys with. */
export function proofsOf(exchange: ServedExchange): {
  readonly jwt: readonly DecodedJws[]
  readonly attestation: readonly DecodedJws[]
  readonly presentations: readonly JsonObject[]
} {
  const { proofs } = membersOf(exchange)
  return {
    jwt: jwsIn(at(proofs, 'jwt')),
    attestation: jwsIn(at(proofs, 'attestation')),
    presentations: objects(at(proofs, 'di_vp')),
  }
}

function jwsIn(value: unknown): readonly DecodedJws[] {
  return strings(value).flatMap((text) => decodeJws(text) ?? [])
}

/** Key attestations that are proofs, or stand in proofs. */
export function keyAttestationsOf(exchange: ServedExchange): readonly DecodedJws[] {
  const { jwt, attestation } = proofsOf(exchange)
  return [...attestation, ...jwsIn(jwt.map(({ header }) => header.key_attestation))]
}

/** The wallet attestation, and the proof of its key (Attestation-Based Client Authentication). */
export function walletAttestationOf({ request }: ServedExchange): {
  readonly attestation: DecodedJws | undefined
  readonly proof: DecodedJws | undefined
} {
  const read = (name: string) => {
    const text = request.headers[name]
    return text === undefined ? undefined : decodeJws(text)
  }
  return {
    attestation: read('oauth-client-attestation'),
    proof: read('oauth-client-attestation-pop'),
  }
}

export function dpopProofOf({ request }: ServedExchange): DecodedJws | undefined {
  return request.headers.dpop === undefined ? undefined : decodeJws(request.headers.dpop)
}

/** Nonces that this issuer gave the wallet. */
export const givenNonces = once(
  (evidence: WalletEvidence): ReadonlySet<string> =>
    new Set(
      requestsOf(evidence, 'nonce')
        .filter(succeeded)
        .flatMap((exchange) => textAt(answered(exchange), 'c_nonce') ?? []),
    ),
)

export function position(exchange: ServedExchange, { exchanges }: WalletEvidence): number {
  return exchanges.indexOf(exchange)
}

/** Whether the issuer has authorization servers beside itself: then `locations` and `resource` say who is meant. */
export function hasSeparateServers(evidence: WalletEvidence): boolean {
  return items(issuerMetadata(evidence)?.authorization_servers).length > 0
}

/** OpenID4VCI 1.0, Section 8.2: what is requested has to be of a scope of the Authorization Request. */
export function isBoundToScopes(exchange: ServedExchange, evidence: WalletEvidence): boolean {
  const token = tokenFor(exchange, evidence)
  return (
    token !== undefined &&
    detailsOf(token).length === 0 &&
    grantTypeOf(token) === 'authorization_code'
  )
}
