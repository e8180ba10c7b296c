import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { answered, cacheDirectives, errorOf, mediaType, show, textAt } from '../engine/read.ts'
import { listedIsTaken } from './listed-algorithms.ts'

const challengeHeader = 'oauth-client-attestation-challenge'

/**
 * Attestation-based client authentication: challenges.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-8
 */
export const attestationChallenges: readonly ExchangeCheck[] = [
  {
    requirement: 'ABCA-8-02',
    on: 'attestation-challenge',
    judge(exchange) {
      const { status } = exchange.response
      if ([429, 503].includes(status)) return undefined
      const challenge = textAt(answered(exchange), 'attestation_challenge')
      const isJson = mediaType(exchange) === 'application/json'
      const isKept = !cacheDirectives(exchange).includes('no-store')
      return met(status === 200 && isJson && Boolean(challenge) && !isKept, {
        seen: `${status}, ${mediaType(exchange) ?? 'no Content-Type'}, Cache-Control ${exchange.response.headers['cache-control'] ?? 'absent'}, attestation_challenge ${show(challenge)}`,
        expected: '200, application/json with a string attestation_challenge, no-store',
      })
    },
  },
  ...(['token', 'par'] as const).map(
    (on): ExchangeCheck => ({
      requirement: 'ABCA-6.2-02',
      on,
      judge(exchange) {
        if (errorOf(exchange) !== 'use_attestation_challenge') return undefined
        const challenge = exchange.response.headers[challengeHeader]
        return met(Boolean(challenge), {
          seen: `use_attestation_challenge came with OAuth-Client-Attestation-Challenge ${show(challenge)}`,
          expected: 'the challenge in that header',
        })
      },
    }),
  ),
]

/** @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-10.1 */
export const listedProofAlgorithms = listedIsTaken('ABCA-10.1-02', {
  member: 'client_attestation_pop_signing_alg_values_supported',
  jwtOf: ({ request }) => request.headers['oauth-client-attestation-pop'],
  what: 'proof of an attested key',
})

/**
 * Attestations and proofs that a server has to refuse.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-5
 */
export const attestationErrors: readonly ActiveCheck[] = [
  badAttestation('ABCA-6.3-01', 'another client_id beside the client attestation'),
  badAttestation(
    'ABCA-6.4-01',
    'another client_id beside the client attestation in the pushed request',
  ),
]

function badAttestation(requirement: RequirementId, deviation: DeviationName): ActiveCheck {
  return {
    requirement,
    deviation,
    statuses: [400, 401],
    errors: ['invalid_client', 'invalid_client_attestation'],
    alsoAllowed: ['use_fresh_attestation', 'use_attestation_challenge', 'invalid_request'],
  }
}
