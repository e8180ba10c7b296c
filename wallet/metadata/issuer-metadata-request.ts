import { wasAnswered } from '../../protocol/exchange.ts'
import type { IssuerMetadataOutcome } from '../../protocol/outcomes.ts'
import { failureOf, isFailure, stoppedBy, unusable } from '../failure.ts'
import type { JourneyState } from '../journey-state.ts'
import { isJsonObject } from '../json.ts'
import { jwtClaims } from '../jwt-claims.ts'
import { issuerMetadata } from './discovery.ts'

/** In which form the metadata is wanted; absent members: no wish. */
export interface MetadataWish {
  /** `Accept`; by default JSON. */
  readonly accept?: string
  /** `Accept-Language`. */
  readonly language?: string
}

/**
 * Asks for the issuer's metadata once more, in another form, at the address where it was found. What comes
 * is looked at, not used.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.2
 */
export async function requestIssuerMetadata(
  state: JourneyState,
  { accept = 'application/json', language }: MetadataWish = {},
): Promise<IssuerMetadataOutcome> {
  const known = await issuerMetadata(state)
  if (isFailure(known)) return stoppedBy('no issuer metadata', known)
  const exchange = await state.http.send({
    operation: 'issuer-metadata',
    method: 'GET',
    url: state.http.log.exchange(known.exchange)?.request.url ?? known.identifier,
    headers: { accept, ...(language === undefined ? {} : { 'accept-language': language }) },
    redirect: 'follow',
  })
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  const { json, headers } = exchange.response
  const isSigned = /^application\/jwt\b/i.test(headers['content-type'] ?? '')
  const isReadable = isSigned
    ? jwtClaims(exchange) !== undefined
    : json.ok && isJsonObject(json.value)
  return isReadable
    ? { kind: 'issuer-metadata', isSigned, exchange: exchange.id }
    : unusable(exchange, isSigned ? 'the answer is no JWT' : 'the answer is no JSON object')
}
