import { grantTypes } from '../../../protocol/grants.ts'
import { changeDetails, noAuthorizationDetails } from '../authorization-details.ts'
import type { Deviation } from '../deviation.ts'

export const unknownMemberInTheAuthorizationDetails: Deviation = {
  name: 'an unknown member in the authorization details',
  requirement: 'VCI-5.1.1-04',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
  obstacle: noAuthorizationDetails,
  authorizationRequest: (parameters) => changeDetails(parameters, { vcispec_unknown: 1 }),
}
