import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const unknownNotificationId: Deviation = {
  name: 'an unknown notification id',
  requirement: 'VCI-11.3-02',
  at: 'notification',
  notificationRequest: (draft) => ({
    ...draft,
    body: { ...draft.body, notification_id: madeUp() },
  }),
}
