import { grantTypes } from '../../../protocol/grants.ts'
import { noAuthorizationDetails } from '../authorization-details.ts'
import type { Deviation } from '../deviation.ts'

export const authorizationDetailsThatAreNoJSON: Deviation = {
  name: 'authorization details that are no JSON',
  requirement: 'RFC9396-5-01',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
  obstacle: noAuthorizationDetails,
  authorizationRequest: (parameters) => parameters.set('authorization_details', '[{'),
}
