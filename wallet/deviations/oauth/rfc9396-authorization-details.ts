import { grantTypes } from '../../../protocol/grants.ts'
import { noAuthorizationDetails } from '../authorization-details.ts'
import type { Deviation } from '../deviation.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'authorization details that are no JSON',
    requirement: 'RFC9396-5-01',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
    obstacle: noAuthorizationDetails,
    authorizationRequest: (parameters) => parameters.set('authorization_details', '[{'),
  },
  {
    name: 'authorization details that are no list',
    requirement: 'RFC9396-5-01',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
    obstacle: noAuthorizationDetails,
    authorizationRequest: (parameters) => {
      const details: unknown = JSON.parse(parameters.get('authorization_details') ?? '[]')
      parameters.set('authorization_details', JSON.stringify({ openid_credential: details }))
    },
  },
]
