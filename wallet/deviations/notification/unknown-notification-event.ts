import type { Deviation } from '../deviation.ts'

export const unknownNotificationEvent: Deviation = {
  name: 'an unknown notification event',
  requirement: 'VCI-11.3-03',
  at: 'notification',
  notificationRequest: (draft) => ({
    ...draft,
    body: { ...draft.body, event: 'credential_vanished' },
  }),
}
