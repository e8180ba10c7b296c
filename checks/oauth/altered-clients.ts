import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { AlterationCheck, Refusal } from '../check.ts'
import { isAccepted } from '../engine/active.ts'
import { decodeJws } from '../engine/jws.ts'
import { exchangeById } from '../engine/lookup.ts'
import { type Judgement, notApplicable, violated } from '../finding.ts'

function everywhere(refusal: Refusal) {
  return { par: refusal, token: refusal, refresh: refusal }
}

const invalidClient = everywhere({ statuses: [400, 401], errors: ['invalid_client'] })
const badAttestation = everywhere({
  statuses: [400, 401],
  errors: ['invalid_client', 'invalid_client_attestation'],
  alsoAllowed: ['use_fresh_attestation', 'use_attestation_challenge', 'invalid_request'],
})

/** What proves who the wallet is, and does not, wherever it says who it is. */
export const alteredClients: readonly AlterationCheck[] = [
  {
    artefact: 'client assertion',
    requirements: [
      'RFC7523-2.2-01',
      'RFC7523-3-01',
      'RFC7523-3-02',
      'RFC7523-3-03',
      'RFC7523-3-04',
      'RFC7523-3-05',
    ],
    refusals: invalidClient,
  },
  {
    artefact: 'client attestation',
    requirements: [
      'ABCA-5.1-01',
      'ABCA-5.1-02',
      'ABCA-5.1-03',
      'ABCA-5.1-04',
      'ABCA-6.2-01',
      'ABCA-6.3-01',
      'ABCA-9-01',
      'ABCA-9-03',
      'RFC7519-4.1.5-01',
      'VCI-E-01',
    ],
    refusals: badAttestation,
    judge: withoutIssuer,
  },
  {
    artefact: 'attestation proof',
    requirements: [
      'ABCA-5.2-01',
      'ABCA-5.2-02',
      'ABCA-5.2-03',
      'ABCA-5.2-04',
      'ABCA-6.2-01',
      'ABCA-9-03',
      'ABCA-12.1-01',
      'RFC7519-4.1.4-01',
      'RFC7519-4.1.5-01',
    ],
    refusals: badAttestation,
    judge: withoutIssuer,
  },
  {
    artefact: 'attestation proof',
    requirements: ['ABCA-9-02'],
    refusals: badAttestation,
    judge: unlessChallenge,
  },
  {
    artefact: 'attestation proof',
    requirements: ['ABCA-6.2-02'],
    refusals: everywhere({ statuses: [400, 401], errors: ['use_attestation_challenge'] }),
  },
  {
    artefact: 'client secret',
    requirements: ['RFC9126-2.1-01', 'VCI-6.1-05'],
    refusals: invalidClient,
  },
]

/** A challenge tells the server how fresh a proof is, whatever `iat` says (Section 9). */
function unlessChallenge(
  { outcome: { exchange: id } }: Attempt,
  evidence: Evidence,
): Judgement | undefined {
  const sent = exchangeById(evidence, id)?.request.headers['oauth-client-attestation-pop']
  return decodeJws(sent ?? '')?.payload.challenge === undefined
    ? undefined
    : notApplicable('the server’s challenge in the proof tells how fresh it is')
}

/** From draft-08 on neither JWT has an issuer: a server of a newer draft does not look. */
function withoutIssuer({ outcome, deviation }: Attempt): Judgement | undefined {
  if (!isAccepted(outcome) || !/^(no iss|another issuer) in /.test(deviation)) return undefined
  return violated({
    seen: `${deviation} was accepted`,
    expected: 'a refusal: 400 or 401 with invalid_client',
    level: 'SHOULD',
    hint: 'Right for a newer draft (-08 and later), which knows no iss; OpenID4VCI 1.0 builds on draft-07.',
  })
}
