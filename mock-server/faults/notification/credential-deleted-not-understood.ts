import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const credentialDeletedNotUnderstood: Fault = {
  name: 'credential_deleted not understood',
  breaks: 'VCI-11.1-03',
  seams: {
    'notification reply': (reply, { request }) =>
      reply.status < 300 && request.event === 'credential_deleted'
        ? refusal(400, 'invalid_notification_request')
        : reply,
  },
}
