import { grantTypes } from '../../../protocol/grants.ts'
import { changeDetails, noAuthorizationDetails } from '../authorization-details.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'authorization details of an unknown type',
    requirement: 'VCI-5.1.1-02',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
    obstacle: noAuthorizationDetails,
    authorizationRequest: (parameters) =>
      changeDetails(parameters, { type: 'openid_credential_x' }),
  },
  {
    name: 'authorization details of an unknown configuration',
    requirement: 'VCI-5.1.1-03',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
    obstacle: noAuthorizationDetails,
    authorizationRequest: (parameters) =>
      changeDetails(parameters, { credential_configuration_id: madeUp() }),
  },
  {
    name: 'an unknown member in the authorization details',
    requirement: 'VCI-5.1.1-04',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
    obstacle: noAuthorizationDetails,
    authorizationRequest: (parameters) => changeDetails(parameters, { vcispec_unknown: 1 }),
  },
  {
    name: 'an empty claims array in the authorization details',
    requirement: 'VCI-5.1.1-05',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
    obstacle: noAuthorizationDetails,
    authorizationRequest: (parameters) => changeDetails(parameters, { claims: [] }),
  },
]
