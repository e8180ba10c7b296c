import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { pushIsAuthenticated } from '../obstacles.ts'

export const foreignRedirectUriInThePushedRequest: Deviation = {
  name: 'a foreign redirect URI in the pushed request',
  requirement: 'RFC9126-2.1-03',
  at: 'par',
  needs: { grant: grantTypes.authorizationCode },
  goesOn: true,
  obstacle: pushIsAuthenticated,
  authorizationRequest: (parameters) =>
    parameters.set('redirect_uri', 'https://foreign.example/callback'),
}
