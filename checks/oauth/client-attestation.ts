import type { Evidence } from '../../protocol/evidence.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { isAccepted } from '../engine/active.ts'
import { met } from '../engine/judgement.ts'
import { decodeJws } from '../engine/jws.ts'
import { exchangeById } from '../engine/lookup.ts'
import { answered, cacheDirectives, errorOf, mediaType, show, textAt } from '../engine/read.ts'
import { type Judgement, notApplicable, violated } from '../finding.ts'

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
        return met(challenge !== undefined, {
          seen: 'use_attestation_challenge came without OAuth-Client-Attestation-Challenge',
          expected: 'the challenge in that header',
        })
      },
    }),
  ),
]

/**
 * Attestations and proofs that a server has to refuse.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-5
 */
export const attestationErrors: readonly ActiveCheck[] = [
  badAttestation('ABCA-5.1-01', 'another typ in the client attestation'),
  { ...badAttestation('ABCA-5.1-02', 'no issuer in the client attestation'), judge: withoutIssuer },
  badAttestation('ABCA-5.1-02', 'no subject in the client attestation'),
  badAttestation('ABCA-5.1-02', 'no expiry in the client attestation'),
  badAttestation('ABCA-5.1-02', 'no key in the client attestation'),
  badAttestation('ABCA-5.1-03', 'an expired client attestation'),
  badAttestation('ABCA-5.1-04', 'a broken signature of the client attestation'),
  badAttestation('ABCA-5.2-01', 'another typ in the attestation proof'),
  { ...badAttestation('ABCA-5.2-01', 'no issuer in the attestation proof'), judge: withoutIssuer },
  badAttestation('ABCA-5.2-01', 'no audience in the attestation proof'),
  badAttestation('ABCA-5.2-01', 'no id in the attestation proof'),
  badAttestation('ABCA-5.2-01', 'no time in the attestation proof'),
  badAttestation('ABCA-5.2-02', 'an attestation proof by another key'),
  {
    ...badAttestation('ABCA-5.2-03', 'another issuer in the attestation proof'),
    judge: withoutIssuer,
  },
  badAttestation('ABCA-5.2-04', 'another audience in the attestation proof'),
  badAttestation('ABCA-6.2-01', 'no attestation proof'),
  badAttestation('ABCA-6.2-01', 'two client attestations'),
  {
    ...badAttestation('ABCA-6.2-02', 'a made-up challenge in the attestation proof'),
    errors: ['use_attestation_challenge'],
  },
  badAttestation('ABCA-6.3-01', 'another client_id beside the client attestation'),
  badAttestation(
    'ABCA-6.4-01',
    'another client_id beside the client attestation in the pushed request',
  ),
  badAttestation('ABCA-9-01', 'a private key in the client attestation'),
  { ...badAttestation('ABCA-9-02', 'an old attestation proof'), judge: unlessChallenge },
  badAttestation('ABCA-9-03', 'an unsigned client attestation'),
  badAttestation('ABCA-9-03', 'an unsigned attestation proof'),
  badAttestation('ABCA-12.1-01', 'a used attestation proof'),
  badAttestation('VCI-E-01', 'a client attestation by an unknown provider'),
]

function badAttestation(requirement: string, deviation: string): ActiveCheck {
  return {
    requirement,
    deviation,
    statuses: [400, 401],
    errors: ['invalid_client', 'invalid_client_attestation'],
    alsoAllowed: ['use_fresh_attestation', 'use_attestation_challenge', 'invalid_request'],
  }
}

/** From draft-08 on neither JWT has an issuer: a server of a newer draft does not look. */
function withoutIssuer({
  outcome,
  deviation,
}: Parameters<NonNullable<ActiveCheck['judge']>>[0]): Judgement | undefined {
  if (!isAccepted(outcome)) return undefined
  return violated({
    seen: `${deviation} was accepted`,
    expected: 'a refusal: 400 or 401 with invalid_client',
    level: 'SHOULD',
    hint: 'Right for a newer draft (-08 and later), which knows no iss; OpenID4VCI 1.0 builds on draft-07.',
  })
}

/** A challenge tells the server how fresh a proof is, whatever `iat` says (Section 9). */
function unlessChallenge(
  { outcome: { exchange: id } }: Parameters<NonNullable<ActiveCheck['judge']>>[0],
  evidence: Evidence,
): Judgement | undefined {
  const sent = exchangeById(evidence, id)?.request.headers['oauth-client-attestation-pop']
  return decodeJws(sent ?? '')?.payload.challenge === undefined
    ? undefined
    : notApplicable('the server’s challenge in the proof tells how fresh it is')
}
