import { grantTypes } from '../../../protocol/grants.ts'
import type { Fault } from '../fault.ts'

export const preAuthorizedCodeGrantThatNamesTheOnlyAuthorizationServer: Fault = {
  name: 'pre-authorized code grant that names the only authorization server',
  breaks: 'VCI-4.1.1-09',
  seams: {
    grantNamesServer: (right, { request }) =>
      right || request.grant === grantTypes.preAuthorizedCode,
  },
}
