import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const credentialAcceptedNotUnderstood: Fault = {
  name: 'credential_accepted not understood',
  breaks: 'VCI-11.1-01',
  entails: [
    { requirement: 'VCI-11.1-04', reason: 'so is a notification with a member that nobody knows' },
  ],
  seams: {
    'notification reply': (reply, { request }) =>
      reply.status < 300 && request.event === 'credential_accepted'
        ? refusal(400, 'invalid_notification_request')
        : reply,
  },
}
