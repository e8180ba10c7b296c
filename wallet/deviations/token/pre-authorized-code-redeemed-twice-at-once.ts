import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const preAuthorizedCodeRedeemedTwiceAtOnce: Deviation = {
  name: 'a pre-authorized code redeemed twice at once',
  requirement: 'VCI-4.1.1-12',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode },
  course: 'two-at-once',
}
