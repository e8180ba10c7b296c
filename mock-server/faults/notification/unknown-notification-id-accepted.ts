import type { Fault } from '../fault.ts'

export const unknownNotificationIdAccepted: Fault = {
  name: 'unknown notification id accepted',
  breaks: 'VCI-11.3-02',
  entails: [
    { requirement: 'VCI-11.3-05', reason: 'a notification_id of another user is unknown, too' },
    { requirement: 'VCI-11.3-03', reason: 'an unknown id is not reported as one' },
  ],
  overlooks: ['notification-id-known'],
}
