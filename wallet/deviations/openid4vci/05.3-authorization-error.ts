import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'an unsupported response type',
    requirement: 'VCI-5.3-01',
    at: 'authorize',
    needs: { grant: grantTypes.authorizationCode },
    authorizationRequest: (parameters) => parameters.set('response_type', 'vcispec'),
  },
]
