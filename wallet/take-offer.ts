import type { OfferSighting } from '../protocol/evidence.ts'
import { wasAnswered } from '../protocol/exchange.ts'
import { grantTypes } from '../protocol/grants.ts'
import type { Failure } from '../protocol/outcomes.ts'
import { failureOf } from './failure.ts'
import type { OutgoingRequest } from './http/http.ts'
import { sendSecurely } from './http/secure-instead.ts'
import type { JourneyState } from './journey-state.ts'
import { isJsonObject, objectMember, stringMember } from './json.ts'
import { jwtClaims } from './jwt-claims.ts'
import { offerIn, type Sighting } from './offer-sources/sighting.ts'

/**
 * Takes an offer up: looks at it, and fetches it, once, when it is given by reference.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1.3
 */
export async function takeSighting(
  state: JourneyState,
  seen: Sighting,
  madeAt?: Date,
): Promise<OfferSighting> {
  const sighting = readable(state, state.http.log.addOffer(seen))
  const [uri] = sighting.uris
  const byReference = sighting.problem === undefined && sighting.offer === undefined
  const found = byReference && uri !== undefined ? await fetched(state, sighting, uri) : sighting
  const { txCode } = state
  const complete =
    madeAt && !isUsed(state, found) ? { ...found, madeAt, ...(txCode && { txCode }) } : found
  state.http.log.completeOffer(complete)
  state.sighting = complete
  return complete
}

/** Whoever makes offers may give the same one again, or a second one for a user that it has served: neither need be good. */
function isUsed({ knowledge }: JourneyState, { offer }: OfferSighting): boolean {
  const issuer = stringMember(offer, 'credential_issuer')
  if (issuer !== undefined && knowledge.mayBeOneForEachUser(issuer)) return true
  const grants = objectMember(offer, 'grants')
  const grant = objectMember(grants, grantTypes.preAuthorizedCode)
  const code = stringMember(grant, 'pre-authorized_code')
  return code !== undefined && knowledge.isSpent(code)
}

/** Why there is no offer to go by; undefined when there is one. */
export function offerFailure(state: JourneyState): Failure | undefined {
  const { sighting } = state
  if (!sighting) return { kind: 'not-reached', reason: 'The wallet has taken no offer.' }
  if (isJsonObject(sighting.offer)) return undefined
  const exchange = sighting.exchange ? state.http.log.exchange(sighting.exchange) : undefined
  const failure = exchange && failureOf(exchange)
  const reason = sighting.problem ?? 'There was no offer.'
  return failure ?? { kind: 'not-reached', reason, ...(exchange ? { exchange: exchange.id } : {}) }
}

/** A link with more than one offer is wrong, and good enough to go on with the first. */
function readable(state: JourneyState, sighting: OfferSighting): OfferSighting {
  const { uris, values, offer, problem, ...rest } = sighting
  if (problem === undefined || uris.length + values.length < 2) return sighting
  state.http.log.addFallback({
    requirement: uris.length > 0 && values.length > 0 ? 'VCI-4.1-02' : 'VCI-4.1-01',
    instead: `The wallet took the first ${uris.length > 0 ? 'credential_offer_uri' : 'credential_offer'} of the link.`,
    after: state.http.log.lastExchange()?.id ?? '',
  })
  if (uris.length > 0) return { ...rest, uris, values }
  return { ...rest, uris, values, ...offerIn(values[0] ?? '') }
}

async function fetched(
  state: JourneyState,
  sighting: OfferSighting,
  url: string,
): Promise<OfferSighting> {
  const request: OutgoingRequest = {
    operation: 'offer',
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    redirect: 'follow',
  }
  const exchange = await sendSecurely(state, request, 'VCI-4.1-03')
  const complete = { ...sighting, exchange: exchange.id }
  if (!wasAnswered(exchange)) return { ...complete, problem: exchange.failure.message }
  const { status, json } = exchange.response
  if (status !== 200) return { ...complete, problem: `The offer was answered with ${status}.` }
  const claims = json.ok ? undefined : jwtClaims(exchange)
  if (claims) {
    const instead = 'The wallet read the claims of the JWT that came instead of JSON.'
    state.http.log.addFallback({ requirement: 'VCI-4.1.3-03', instead, after: exchange.id })
    return { ...complete, offer: claims }
  }
  if (!json.ok) return { ...complete, problem: `The offer: ${json.problem}.` }
  return isJsonObject(json.value)
    ? { ...complete, offer: json.value }
    : { ...complete, offer: json.value, problem: 'The offer is no JSON object.' }
}
