import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { noScopes } from '../obstacles.ts'

export const unknownScope: Deviation = {
  name: 'an unknown scope',
  requirement: 'VCI-5.1.2-03',
  at: 'authorize',
  mayPush: true,
  needs: { grant: grantTypes.authorizationCode },
  obstacle: noScopes,
  authorizationRequest: (parameters) =>
    parameters.set('scope', `${parameters.get('scope')} vcispec:unknown`),
}
