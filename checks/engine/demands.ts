import { tokenChallenges } from '../../protocol/challenge.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { errorOf } from './read.ts'

/**
 * A refusal that asks for the same request once more, with the server's nonce or challenge: it says nothing about
 * the request, and the next answer does.
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-8
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-6.2
 */
export function asksAgain(exchange: AnsweredExchange): boolean {
  return demandsDpopNonce(exchange) || errorOf(exchange) === 'use_attestation_challenge'
}

export function demandsDpopNonce(exchange: AnsweredExchange): boolean {
  const challenge = exchange.response.headers['www-authenticate']
  return errorOf(exchange) === 'use_dpop_nonce' || saysUseNonce(challenge)
}

/** A DPoP challenge with that error (RFC 9449, Section 9). */
export function saysUseNonce(challenge?: string): boolean {
  return tokenChallenges(challenge).some(
    ({ scheme, parameters }) =>
      scheme === 'dpop' &&
      parameters.some(([name, value]) => name === 'error' && value === 'use_dpop_nonce'),
  )
}
