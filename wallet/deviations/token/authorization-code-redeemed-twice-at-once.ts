import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const authorizationCodeRedeemedTwiceAtOnce: Deviation = {
  name: 'an authorization code redeemed twice at once',
  requirement: 'RFC6749-4.1.2-01',
  at: 'token',
  needs: { grant: grantTypes.authorizationCode },
  course: 'two-at-once',
}
