import { refuseUnknown } from '../answers.ts'
import type { Fault } from '../fault.ts'

const known = ['notification_id', 'event', 'event_description']

export const refusedNotificationMembers: Fault = {
  name: 'refused notification members',
  breaks: 'VCI-11.1-04',
  seams: {
    'notification reply': (reply, { request }) =>
      refuseUnknown(reply, request, known, 'invalid_notification_request'),
  },
}
