import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const transactionIdOfAnotherUser: Deviation = {
  name: 'a transaction id of another user',
  requirement: 'VCI-9-01',
  at: 'deferred',
  needs: { deferred: true },
  ownNeeds: { grant: grantTypes.authorizationCode, secondUser: true },
}
