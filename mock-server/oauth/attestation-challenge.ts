import { type Answer, notFound } from '../http/reply.ts'
import { newChallenge } from './client-attestation.ts'

/**
 * Challenge Endpoint: what the next proof of possession of an attested key has to carry.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-8
 */
export const attestationChallenge: Answer = async (environment) => {
  if (environment.options.attestationChallenges !== 'required') throw notFound()
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: { attestation_challenge: await newChallenge(environment) },
  }
}
