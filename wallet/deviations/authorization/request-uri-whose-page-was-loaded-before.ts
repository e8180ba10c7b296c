import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { noPushedRequests } from '../obstacles.ts'

/** No error: software that preloads links does so. */
export const requestUriWhosePageWasLoadedBefore: Deviation = {
  name: 'a request_uri whose page was loaded before',
  requirement: 'FAPI2-5.3.2.2-05',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode },
  obstacle: noPushedRequests,
  course: 'looked-at',
}
