import type { Evidence, OfferSighting } from '../../protocol/evidence.ts'
import { type AnsweredExchange, type Operation, wasAnswered } from '../../protocol/exchange.ts'
import {
  appendedWellKnownUrl,
  isPathless,
  literalWellKnownUrl,
  wellKnownUrl,
} from '../../protocol/well-known.ts'
import { decodeJws } from './jws.ts'
import { once } from './memo.ts'
import {
  answered,
  at,
  bodyText,
  isObject,
  type JsonObject,
  strings,
  succeeded,
  textAt,
} from './read.ts'

/** Finding one thing in the evidence to judge another by. */

export function exchangesOf(
  evidence: Evidence,
  ...operations: readonly Operation[]
): readonly AnsweredExchange[] {
  const [only, ...others] = operations
  if (only !== undefined && others.length === 0) return answeredBy(evidence).get(only) ?? []
  return answeredIn(evidence).filter(({ operation }) => operations.includes(operation))
}

/** Place in the order of sending; -1 for what is not in the evidence. */
export function positionOf(
  exchange: { readonly id: string } | undefined,
  evidence: Evidence,
): number {
  return positions(evidence).get(exchange?.id ?? '') ?? -1
}

const answeredIn = once(({ exchanges }: Evidence) => exchanges.filter(wasAnswered))
const answeredBy = once((evidence: Evidence) =>
  Map.groupBy(answeredIn(evidence), ({ operation }) => operation),
)
const positions = once(
  ({ exchanges }: Evidence) => new Map(exchanges.map(({ id }, index) => [id, index])),
)

export function exchangeById(
  evidence: Evidence,
  id: string | undefined,
): AnsweredExchange | undefined {
  const found = id === undefined ? undefined : evidence.exchanges[positionOf({ id }, evidence)]
  return found && wasAnswered(found) ? found : undefined
}

/** Answered exchanges of these operations, or else of the same, sent before this one. */
export function earlier(
  exchange: AnsweredExchange,
  evidence: Evidence,
  ...operations: readonly Operation[]
): readonly AnsweredExchange[] {
  const position = positionOf(exchange, evidence)
  const among = operations.length === 0 ? [exchange.operation] : operations
  return exchangesOf(evidence, ...among).filter((other) => positionOf(other, evidence) < position)
}

/** The newest Credential Issuer Metadata; signed only where an issuer gives no other. */
export const issuerMetadata = once(
  (evidence: Evidence): JsonObject | undefined =>
    newestDescribing(evidence, answered) ??
    newestDescribing(evidence, (exchange) => decodeJws(bodyText(exchange))?.payload),
)

function newestDescribing(
  evidence: Evidence,
  read: (exchange: AnsweredExchange) => JsonObject | undefined,
): JsonObject | undefined {
  return exchangesOf(evidence, 'issuer-metadata')
    .filter(succeeded)
    .map(read)
    .findLast((document) => isObject(document?.credential_configurations_supported))
}

/** The newest metadata of each authorization server, by its issuer. */
export const asMetadataDocuments = once((evidence: Evidence): readonly JsonObject[] => {
  const documents = exchangesOf(evidence, 'as-metadata')
    .filter(succeeded)
    .map(answered)
    .filter((document) => document !== undefined)
  return [...new Map(documents.map((document) => [document.issuer, document])).values()]
})

/** Metadata of the server whose endpoint this is; the only server's when just one was asked. */
export function asMetadataFor(
  evidence: Evidence,
  endpoint: string,
  url: string,
): JsonObject | undefined {
  const documents = asMetadataDocuments(evidence)
  const bare = (text: unknown) => (typeof text === 'string' ? text.split('?', 1)[0] : undefined)
  return (
    documents.find((document) => bare(document[endpoint]) === bare(url)) ??
    (documents.length === 1 ? documents[0] : undefined)
  )
}

export function configurations(evidence: Evidence): JsonObject {
  const found = issuerMetadata(evidence)?.credential_configurations_supported
  return isObject(found) ? found : {}
}

export function configurationById(evidence: Evidence, id: string): JsonObject | undefined {
  const found = at(configurations(evidence), id)
  return isObject(found) ? found : undefined
}

/** Offers that could be read as objects. */
export const offersOf = once(
  ({ offers }: Evidence) =>
    offers.filter((sighting) => isObject(sighting.offer)) as readonly (OfferSighting & {
      offer: JsonObject
    })[],
)

/** Credential Issuer Identifiers that metadata was asked for: from offers and the user. */
export function issuerIdentifiers(
  evidence: Evidence,
  named: string | undefined,
): readonly string[] {
  const offered = offeredIssuers(evidence)
  return named === undefined || offered.includes(named) || !URL.canParse(named)
    ? offered
    : [...offered, named]
}

const offeredIssuers = once((evidence: Evidence): readonly string[] => [
  ...new Set(
    offersOf(evidence)
      .flatMap(({ offer }) => textAt(offer, 'credential_issuer') ?? [])
      .filter((identifier) => URL.canParse(identifier)),
  ),
])

/** Identifiers of the authorization servers: those listed, else the Credential Issuer itself (Section 12.2.4). */
export function authorizationServers(metadata: JsonObject): readonly string[] {
  const listed = strings(metadata.authorization_servers)
  const issuer = textAt(metadata, 'credential_issuer')
  return listed.length > 0 ? listed : issuer === undefined ? [] : [issuer]
}

/**
 * Where metadata of `identifier` may be asked for, and which of the places the specification means. OpenID4VCI 1.0,
 * Section 12.2.2 does not say what becomes of a terminating slash: for Credential Issuers both places are right.
 */
export function metadataPlaces(
  identifier: string,
  suffix: 'openid-credential-issuer' | 'oauth-authorization-server' | 'jwt-vc-issuer',
): { readonly right: string; readonly alsoRight: string; readonly others: readonly string[] } {
  const removed = wellKnownUrl(identifier, suffix)
  const right =
    suffix === 'openid-credential-issuer' ? literalWellKnownUrl(identifier, suffix) : removed
  const alsoRight = isPathless(identifier) ? removed : right
  const others = [
    appendedWellKnownUrl(identifier, suffix),
    removed,
    `${removed}/`,
    appendedWellKnownUrl(identifier, 'openid-configuration'),
    wellKnownUrl(identifier, 'openid-configuration'),
  ]
  return { right, alsoRight, others: others.filter((url) => url !== right && url !== alsoRight) }
}

export const preAuthorizedGrant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

/** The offer whose pre-authorized code this Token Request redeems. */
export function offerOfCode(evidence: Evidence, code: string | undefined): JsonObject | undefined {
  return code === undefined ? undefined : offersByCode(evidence).get(code)
}

/** The first offer that has a code: walks of the harness itself hold hundreds. */
const offersByCode = once((evidence: Evidence): ReadonlyMap<unknown, JsonObject> => {
  const coded = offersOf(evidence).map(
    ({ offer }) => [at(offer, 'grants', preAuthorizedGrant, 'pre-authorized_code'), offer] as const,
  )
  return new Map(coded.toReversed())
})
