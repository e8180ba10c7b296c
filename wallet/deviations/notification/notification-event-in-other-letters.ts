import type { Deviation } from '../deviation.ts'

export const notificationEventInOtherLetters: Deviation = {
  name: 'a notification event in other letters',
  requirement: 'VCI-11.3-04',
  at: 'notification',
  notificationRequest: (draft) => ({
    ...draft,
    body: { ...draft.body, event: 'Credential_Accepted' },
  }),
}
