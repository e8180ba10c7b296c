import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const unknownAuthorizationCode: Deviation = {
  name: 'an unknown authorization code',
  requirement: 'RFC6749-4.1.3-03',
  at: 'token',
  needs: { grant: grantTypes.authorizationCode },
  tokenRequest: (form) => form.set('code', madeUp()),
}
