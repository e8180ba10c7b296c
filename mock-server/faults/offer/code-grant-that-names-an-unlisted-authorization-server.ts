import { grantTypes } from '../../../protocol/grants.ts'
import { member } from '../body.ts'
import type { Fault } from '../fault.ts'
import { inGrant } from '../grants.ts'

export const codeGrantThatNamesAnUnlistedAuthorizationServer: Fault = {
  name: 'code grant that names an unlisted authorization server',
  breaks: 'VCI-4.1.1-08',
  seams: inGrant(grantTypes.authorizationCode, (grant) =>
    member(grant, 'authorization_server', (server) => `${server}/`),
  ),
}
