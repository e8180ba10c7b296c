import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const notificationIdOfAnotherUser: Deviation = {
  name: 'a notification id of another user',
  requirement: 'VCI-11.3-05',
  at: 'notification',
  ownNeeds: { grant: grantTypes.authorizationCode, secondUser: true },
}
