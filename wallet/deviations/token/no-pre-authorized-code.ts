import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const noPreAuthorizedCode: Deviation = {
  name: 'no pre-authorized code',
  requirement: 'VCI-6.1-01',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode },
  tokenRequest: (form) => form.delete('pre-authorized_code'),
}
