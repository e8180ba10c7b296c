import { grantTypes } from '../../../protocol/grants.ts'
import { changeDetails, noAuthorizationDetails } from '../authorization-details.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const authorizationDetailsOfAnUnknownConfiguration: Deviation = {
  name: 'authorization details of an unknown configuration',
  requirement: 'VCI-5.1.1-03',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
  obstacle: noAuthorizationDetails,
  authorizationRequest: (parameters) =>
    changeDetails(parameters, { credential_configuration_id: madeUp() }),
}
