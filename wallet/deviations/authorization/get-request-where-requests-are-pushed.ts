import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const gETRequestWhereRequestsArePushed: Deviation = {
  name: 'a GET request where requests are pushed',
  requirement: 'RFC9126-2.3-01',
  at: 'par',
  needs: { grant: grantTypes.authorizationCode },
  course: 'get',
}
