import { wasAnswered } from '../../protocol/exchange.ts'
import type { Failure, NonceOutcome } from '../../protocol/outcomes.ts'
import { failureOf, isFailure, notOffered, stoppedBy, unusable } from '../failure.ts'
import type { JourneyState } from '../journey-state.ts'
import { stringMember } from '../json.ts'
import { issuerMetadata } from '../metadata/discovery.ts'
import { issuerAt, keepNonce } from '../token/dpop.ts'

/**
 * Nonce Request.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-7.1
 */
export async function requestNonce(state: JourneyState): Promise<NonceOutcome> {
  const issuer = await issuerMetadata(state)
  if (isFailure(issuer)) return stoppedBy('no issuer metadata', issuer)
  const endpoint = stringMember(issuer.members, 'nonce_endpoint')
  if (endpoint === undefined) return notOffered('The issuer metadata has no nonce_endpoint.')
  const exchange = await state.http.send({
    operation: 'nonce',
    method: 'POST',
    url: endpoint,
    headers: { accept: 'application/json' },
  })
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  const { json } = exchange.response
  const nonce = json.ok ? stringMember(json.value, 'c_nonce') : undefined
  if (!nonce) return unusable(exchange, json.ok ? 'the answer has no c_nonce' : json.problem)
  state.nonce = nonce
  if (state.followsAdvice) keepNonce(state, issuerAt(endpoint), exchange)
  return { kind: 'nonce', nonce, exchange: exchange.id }
}

/** Takes the nonce at hand, or a new one; undefined when the issuer has no Nonce Endpoint. */
export async function takeNonce(
  state: JourneyState,
): Promise<{ readonly kind: 'taken'; readonly nonce: string | undefined } | Failure> {
  if (state.nonce === undefined) {
    const outcome = await requestNonce(state)
    if (outcome.kind === 'not-reached' && outcome.absence) {
      return { kind: 'taken', nonce: undefined }
    }
    if (isFailure(outcome)) return stoppedBy('no nonce', outcome)
  }
  const { nonce } = state
  state.nonce = undefined
  return { kind: 'taken', nonce }
}
