import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'an unknown notification id',
    requirement: 'VCI-11.3-02',
    at: 'notification',
    notificationRequest: (draft) => ({
      ...draft,
      body: { ...draft.body, notification_id: madeUp() },
    }),
  },
  {
    name: 'an unknown notification event',
    requirement: 'VCI-11.3-03',
    at: 'notification',
    notificationRequest: (draft) => ({
      ...draft,
      body: { ...draft.body, event: 'credential_vanished' },
    }),
  },
  {
    name: 'a notification event in other letters',
    requirement: 'VCI-11.3-04',
    at: 'notification',
    notificationRequest: (draft) => ({
      ...draft,
      body: { ...draft.body, event: 'Credential_Accepted' },
    }),
  },
  {
    name: 'a notification id of another user',
    requirement: 'VCI-11.3-05',
    at: 'notification',
    ownNeeds: { grant: grantTypes.authorizationCode, secondUser: true },
  },
]
