import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const outdatedPreAuthorizedCode: Deviation = {
  name: 'an outdated pre-authorized code',
  requirement: 'VCI-4.1.1-13',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode },
  course: 'late',
}
