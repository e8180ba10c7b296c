import type { AlterationCheck } from '../check.ts'

const badEncryption = {
  statuses: [400],
  errors: ['invalid_encryption_parameters'],
  alsoAllowed: ['invalid_credential_request'],
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
    artefact: 'key proof',
    requirements: ['RFC7515-4.1.11-01', 'RFC7519-4.1.4-01', 'RFC7519-4.1.5-01', 'VCI-8.3.1.2-11'],
    refusals: {
      credential: {
        statuses: [400],
        errors: ['invalid_proof'],
        alsoAllowed: ['invalid_credential_request'],
      },
    },
  },
  {
    artefact: 'presentation',
    requirements: ['VCI-F.2-07'],
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
    requirements: ['RFC6749-3.1-01', 'RFC6749-3.1.2.4-01', 'RFC9700-2.1-01'],
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
    requirements: ['VCI-8.3.1.2-07'],
    refusals: { deferred: { statuses: [400], errors: ['invalid_credential_request'] } },
  },
  {
    artefact: 'encryption',
    requirements: ['VCI-8.2-15', 'VCI-8.2-16', 'VCI-8.3.1.2-15', 'VCI-10-09'],
    refusals: { credential: badEncryption, deferred: badEncryption },
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
