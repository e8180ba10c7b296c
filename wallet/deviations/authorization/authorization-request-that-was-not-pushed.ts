import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const authorizationRequestThatWasNotPushed: Deviation = {
  name: 'an authorization request that was not pushed',
  requirement: 'RFC9126-5-01',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode },
  obstacle: ({ server }) =>
    server?.members.require_pushed_authorization_requests === true
      ? undefined
      : 'require_pushed_authorization_requests of the authorization server is not true.',
  course: 'unpushed',
}
