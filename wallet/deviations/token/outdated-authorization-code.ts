import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const outdatedAuthorizationCode: Deviation = {
  name: 'an outdated authorization code',
  requirement: 'RFC6749-4.1.2-03',
  at: 'token',
  needs: { grant: grantTypes.authorizationCode },
  course: 'late',
}
