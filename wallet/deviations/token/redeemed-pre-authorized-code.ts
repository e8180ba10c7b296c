import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const redeemedPreAuthorizedCode: Deviation = {
  name: 'a redeemed pre-authorized code',
  requirement: 'VCI-4.1.1-12',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode },
  repeats: true,
}
