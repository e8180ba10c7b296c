import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const refusedAnonymousAccess: Fault = {
  name: 'refused anonymous access',
  breaks: 'VCI-6.1-02',
  entails: [{ requirement: 'P1-FLOW-29', reason: 'the code alone brings no token' }],
  seams: {
    'token reply': (reply, { request }) =>
      'pre-authorized_code' in request && !('client_id' in request)
        ? refusal(401, 'invalid_client', { 'www-authenticate': 'Basic realm="token"' })
        : reply,
  },
}
