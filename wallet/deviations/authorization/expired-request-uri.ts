import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { noPushedRequests } from '../obstacles.ts'

export const expiredRequestUri: Deviation = {
  name: 'an expired request_uri',
  requirement: 'RFC9126-4-01',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode },
  obstacle: noPushedRequests,
  course: 'late',
}
