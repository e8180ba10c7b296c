import { grantTypes } from '../../../protocol/grants.ts'
import type { Fault } from '../fault.ts'
import { member } from '../shared/body.ts'
import { inGrant, inGrants } from '../shared/grants.ts'

export const faults: readonly Fault[] = [
  {
    name: 'grant that is no object',
    breaks: 'VCI-4.1.1-04',
    entails: [
      { requirement: 'P1-API-22', reason: 'no server lists such a grant' },
      { requirement: 'P1-OFFER-39', reason: 'nobody asked for that grant' },
    ],
    seams: inGrants((grants) => ({ ...grants, 'urn:example:another': true })),
  },
  {
    name: 'code grant that names the only authorization server',
    breaks: 'VCI-4.1.1-07',
    seams: {
      grantNamesServer: (right, { request }) =>
        right || request.grant === grantTypes.authorizationCode,
    },
  },
  {
    name: 'code grant that names an unlisted authorization server',
    breaks: 'VCI-4.1.1-08',
    seams: inGrant(grantTypes.authorizationCode, (grant) =>
      member(grant, 'authorization_server', (server) => `${server}/`),
    ),
  },
  {
    name: 'pre-authorized code grant that names the only authorization server',
    breaks: 'VCI-4.1.1-09',
    seams: {
      grantNamesServer: (right, { request }) =>
        right || request.grant === grantTypes.preAuthorizedCode,
    },
  },
  {
    name: 'pre-authorized code grant that names an unlisted authorization server',
    breaks: 'VCI-4.1.1-10',
    seams: inGrant(grantTypes.preAuthorizedCode, (grant) =>
      member(grant, 'authorization_server', (server) => `${server}/`),
    ),
  },
]
