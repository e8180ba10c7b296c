import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const redeemedAuthorizationCode: Deviation = {
  name: 'a redeemed authorization code',
  requirement: 'RFC6749-4.1.2-01',
  at: 'token',
  needs: { grant: grantTypes.authorizationCode },
  repeats: true,
}
