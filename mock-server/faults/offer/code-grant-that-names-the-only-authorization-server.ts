import { grantTypes } from '../../../protocol/grants.ts'
import type { Fault } from '../fault.ts'

export const codeGrantThatNamesTheOnlyAuthorizationServer: Fault = {
  name: 'code grant that names the only authorization server',
  breaks: 'VCI-4.1.1-07',
  seams: {
    grantNamesServer: (right, { request }) =>
      right || request.grant === grantTypes.authorizationCode,
  },
}
