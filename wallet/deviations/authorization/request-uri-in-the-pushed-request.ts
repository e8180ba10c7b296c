import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const requestUriInThePushedRequest: Deviation = {
  name: 'a request_uri in the pushed request',
  requirement: 'RFC9126-2.1-02',
  at: 'par',
  needs: { grant: grantTypes.authorizationCode },
  pushedRequest: (form) => form.set('request_uri', `urn:ietf:params:oauth:request_uri:${madeUp()}`),
}
