import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { noPushedRequests } from '../obstacles.ts'

export const usedRequestUri: Deviation = {
  name: 'a used request_uri',
  requirement: 'RFC9126-4-02',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode },
  obstacle: noPushedRequests,
  repeats: true,
  course: 'second-use',
}
