import { grantTypes } from '../../../protocol/grants.ts'
import { changeDetails, noAuthorizationDetails } from '../authorization-details.ts'
import type { Deviation } from '../deviation.ts'

export const claimsDescriptionWithoutAPath: Deviation = {
  name: 'a claims description without a path',
  requirement: 'VCI-B.1-01',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
  obstacle: noAuthorizationDetails,
  authorizationRequest: (parameters) =>
    changeDetails(parameters, { claims: [{ mandatory: true }] }),
}
