import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const noRedirectUriInThePushedRequest: Deviation = {
  name: 'no redirect URI in the pushed request',
  requirement: 'FAPI2-5.3.2.2-01',
  at: 'par',
  needs: { grant: grantTypes.authorizationCode },
  pushedRequest: (form) => form.delete('redirect_uri'),
}
