import { grantTypes } from '../../../protocol/grants.ts'
import { changeDetails, noAuthorizationDetails } from '../authorization-details.ts'
import type { Deviation } from '../deviation.ts'

export const authorizationDetailsOfAnUnknownType: Deviation = {
  name: 'authorization details of an unknown type',
  requirement: 'VCI-5.1.1-02',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
  obstacle: noAuthorizationDetails,
  authorizationRequest: (parameters) => changeDetails(parameters, { type: 'openid_credential_x' }),
}
