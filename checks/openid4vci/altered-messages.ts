import type { Attempt } from '../../protocol/evidence.ts'
import type { AlterationCheck } from '../check.ts'
import { isAccepted } from '../engine/active.ts'
import { type Judgement, notApplicable, violated } from '../finding.ts'

const badEncryption = {
  statuses: [400],
  errors: ['invalid_encryption_parameters'],
  alsoAllowed: ['invalid_credential_request'],
}
const badTokenRequest = {
  statuses: [400],
  errors: ['invalid_request'],
  alsoAllowed: ['invalid_client', 'invalid_grant'],
}
const anyRefusal = { statuses: [], errors: [] }
const badDetails = {
  statuses: [],
  errors: ['invalid_authorization_details'],
  alsoAllowed: ['invalid_request', 'invalid_scope', 'invalid_grant'],
}

/** Key proofs, refresh tokens and notifications that are wrong in themselves. */
export const alteredMessages: readonly AlterationCheck[] = [
  {
    artefact: 'refresh token',
    requirements: ['RFC6749-6-04'],
    refusals: {
      refresh: { statuses: [400], errors: ['invalid_grant'], alsoAllowed: ['invalid_request'] },
    },
  },
  {
    artefact: 'token request',
    requirements: ['RFC6749-3.2-02'],
    refusals: { token: badTokenRequest, refresh: badTokenRequest },
  },
  {
    artefact: 'key proof',
    requirements: [
      'RFC7515-4.1.11-01',
      'RFC7519-4.1.4-01',
      'RFC7519-4.1.5-01',
      'VCI-8.3.1.2-11',
      'VCI-F.1-07',
    ],
    refusals: {
      credential: {
        statuses: [400],
        errors: ['invalid_proof'],
        alsoAllowed: ['invalid_credential_request'],
      },
    },
  },
  {
    artefact: 'certificate of the key proof',
    requirements: ['RFC7515-4.1.6-03'],
    refusals: {
      credential: {
        statuses: [400],
        errors: ['invalid_proof'],
        alsoAllowed: ['invalid_credential_request'],
      },
    },
    judge: whereCertificatesAreTaken,
  },
  {
    artefact: 'presentation',
    requirements: ['VCI-F.2-04', 'VCI-F.2-07'],
    refusals: {
      credential: {
        statuses: [400],
        errors: ['invalid_proof'],
        alsoAllowed: ['invalid_credential_request'],
      },
    },
  },
  {
    artefact: 'key attestation',
    requirements: ['RFC7519-4.1.5-01', 'VCI-D.1-08'],
    refusals: {
      credential: {
        statuses: [400],
        errors: ['invalid_proof'],
        alsoAllowed: ['invalid_credential_request'],
      },
    },
  },
  {
    artefact: 'authorization request',
    requirements: ['RFC6749-3.1-01', 'RFC6749-3.1.2.4-01', 'RFC9126-2.1-03', 'RFC9700-2.1-01'],
    refusals: { authorize: anyRefusal, par: anyRefusal },
  },
  {
    artefact: 'authorization code',
    requirements: ['RFC6749-4.1.3-03'],
    refusals: {
      token: { statuses: [400], errors: ['invalid_request'], alsoAllowed: ['invalid_grant'] },
    },
  },
  {
    artefact: 'deferred request',
    requirements: ['VCI-8.3.1.2-05', 'VCI-8.3.1.2-07'],
    refusals: { deferred: { statuses: [400], errors: ['invalid_credential_request'] } },
  },
  {
    artefact: 'encryption',
    requirements: ['VCI-8.2-15', 'VCI-8.2-16', 'VCI-8.3.1.2-15', 'VCI-10-09'],
    refusals: { credential: badEncryption, deferred: badEncryption },
    judge: readAnyway,
  },
  {
    artefact: 'required encryption',
    requirements: ['VCI-8.3.1.2-16', 'VCI-10-07'],
    refusals: { deferred: { ...badEncryption, statuses: [400, 415] } },
  },
  {
    artefact: 'authorization details',
    requirements: [
      'RFC9396-5-01',
      'VCI-5.1.1-02',
      'VCI-5.1.1-03',
      'VCI-5.1.1-05',
      'VCI-6.1.1-03',
      'VCI-B.1-01',
      'VCI-B.3-03',
    ],
    refusals: { authorize: badDetails, par: badDetails, token: badDetails, refresh: badDetails },
  },
  {
    artefact: 'notification',
    requirements: ['VCI-11.3-06'],
    refusals: { notification: { statuses: [400], errors: ['invalid_notification_request'] } },
  },
]

/**
 * No metadata says whether an issuer takes proofs with a certificate: a refusal of a right one does. A date that is
 * over is a warning, as in the issuer's own certificates (RFC7515-4.1.6-02).
 */
function whereCertificatesAreTaken({ deviation, outcome, twin }: Attempt): Judgement | undefined {
  if (isAccepted(outcome)) {
    return /ended|begins/.test(deviation)
      ? violated({
          seen: `${deviation} was accepted`,
          expected: 'a refusal: invalid_proof',
          level: 'SHOULD',
        })
      : undefined
  }
  const isUntaken =
    twin?.kind === 'refused' && /^invalid_(proof|credential_request)$/.test(twin.error ?? '')
  return isUntaken
    ? notApplicable('the issuer takes no proof with x5c, and no metadata says that it would')
    : undefined
}

/** Section 10 binds the wallet to the `alg` of the key; that an issuer reads what is encrypted otherwise is a warning. */
function readAnyway({ deviation, outcome }: Attempt): Judgement | undefined {
  if (!isAccepted(outcome) || !deviation.includes('another alg than that of the key'))
    return undefined
  return violated({
    seen: `${deviation} was accepted`,
    expected: 'a refusal: invalid_encryption_parameters',
    level: 'SHOULD',
  })
}
