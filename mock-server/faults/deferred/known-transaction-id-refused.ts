import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const knownTransactionIdRefused: Fault = {
  name: 'known transaction id refused',
  breaks: 'VCI-9.1-01',
  entails: [
    { requirement: 'VCI-9.1-03', reason: 'so is a request with a member that nobody knows' },
    { requirement: 'VCI-9.1-10', reason: 'so is an encrypted request' },
  ],
  seams: {
    'deferred reply': (reply) =>
      reply.status === 202 ? refusal(400, 'invalid_credential_request') : reply,
  },
}
