import type { AlterationCheck } from '../check.ts'

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
    artefact: 'notification',
    requirements: ['VCI-11.3-06'],
    refusals: { notification: { statuses: [400], errors: ['invalid_notification_request'] } },
  },
]
