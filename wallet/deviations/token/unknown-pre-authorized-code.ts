import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const unknownPreAuthorizedCode: Deviation = {
  name: 'an unknown pre-authorized code',
  requirement: 'VCI-6.3-04',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode },
  tokenRequest: (form) => form.set('pre-authorized_code', madeUp()),
}
