import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const credentialFailureNotUnderstood: Fault = {
  name: 'credential_failure not understood',
  breaks: 'VCI-11.1-02',
  seams: {
    'notification reply': (reply, { request }) =>
      reply.status < 300 && request.event === 'credential_failure'
        ? refusal(400, 'invalid_notification_request')
        : reply,
  },
}
