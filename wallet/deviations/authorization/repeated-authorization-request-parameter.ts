import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const repeatedAuthorizationRequestParameter: Deviation = {
  name: 'a repeated authorization request parameter',
  requirement: 'RFC6749-3.1-01',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode },
  authorizationRequest: (parameters) => parameters.append('response_type', 'code'),
}
