import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a foreign redirect URI',
    requirement: 'RFC6749-3.1.2.4-01',
    at: 'authorize',
    needs: { grant: grantTypes.authorizationCode },
    authorizationRequest: (parameters) =>
      parameters.set('redirect_uri', 'https://foreign.example/callback'),
  },
]
