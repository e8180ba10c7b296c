import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { noScopes } from '../obstacles.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'an unknown scope',
    requirement: 'VCI-5.1.2-03',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode },
    obstacle: noScopes,
    authorizationRequest: (parameters) =>
      parameters.set('scope', `${parameters.get('scope')} vcispec:unknown`),
  },
  {
    name: 'the issuer as the resource',
    requirement: 'VCI-5.1.2-07',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode },
    obstacle: ({ issuer }) =>
      issuer?.members.authorization_servers === undefined
        ? 'The issuer metadata has no authorization_servers.'
        : undefined,
    authorizationRequest: (parameters, { issuer }) =>
      parameters.set('resource', issuer?.identifier ?? ''),
  },
]
