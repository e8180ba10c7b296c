import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const unsupportedResponseTypeInThePushedRequest: Deviation = {
  name: 'an unsupported response type in the pushed request',
  requirement: 'RFC9126-2.1-03',
  at: 'par',
  needs: { grant: grantTypes.authorizationCode },
  goesOn: true,
  pushedRequest: (form) => form.set('response_type', 'vcispec'),
}
