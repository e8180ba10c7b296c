import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noPushedRequests } from '../obstacles.ts'

export const requestUriOfAnotherClient: Deviation = {
  name: 'a request_uri of another client',
  requirement: 'RFC9126-2.2-03',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode },
  obstacle: noPushedRequests,
  frontChannel: (parameters) => parameters.set('client_id', madeUp()),
}
