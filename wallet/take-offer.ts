import type { OfferSighting } from '../protocol/evidence.ts'
import { wasAnswered } from '../protocol/exchange.ts'
import type { Failure } from '../protocol/outcomes.ts'
import { failureOf } from './failure.ts'
import type { JourneyState } from './journey-state.ts'
import { isJsonObject } from './json.ts'
import type { Sighting } from './offer-sources/sighting.ts'

/**
 * Takes an offer up: looks at it, and fetches it, once, when it is given by reference.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1.3
 */
export async function takeSighting(state: JourneyState, seen: Sighting): Promise<OfferSighting> {
  const sighting = state.http.log.addOffer(seen)
  const [uri] = sighting.uris
  const byReference = sighting.problem === undefined && sighting.offer === undefined
  const complete = byReference && uri !== undefined ? await fetched(state, sighting, uri) : sighting
  state.http.log.completeOffer(complete)
  state.sighting = complete
  return complete
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

async function fetched(
  state: JourneyState,
  sighting: OfferSighting,
  url: string,
): Promise<OfferSighting> {
  const exchange = await state.http.send({
    operation: 'offer',
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    redirect: 'follow',
  })
  const complete = { ...sighting, exchange: exchange.id }
  if (!wasAnswered(exchange)) return { ...complete, problem: exchange.failure.message }
  const { status, json } = exchange.response
  if (status !== 200) return { ...complete, problem: `The offer was answered with ${status}.` }
  if (!json.ok) return { ...complete, problem: `The offer: ${json.problem}.` }
  return isJsonObject(json.value)
    ? { ...complete, offer: json.value }
    : { ...complete, offer: json.value, problem: 'The offer is no JSON object.' }
}
