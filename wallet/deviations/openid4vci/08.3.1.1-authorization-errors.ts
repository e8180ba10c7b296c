import { grantTypes } from '../../../protocol/grants.ts'
import { withAnotherToken } from '../../credential/authorized-request.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noCredentialIdentifiers } from '../obstacles.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'no access token',
    requirement: 'VCI-8.3.1.1-01',
    at: 'credential',
    credentialRequest: ({ headers: { authorization: _, ...headers }, ...draft }) => ({
      ...draft,
      headers,
    }),
  },
  {
    name: 'an unknown access token',
    requirement: 'VCI-8.3.1.1-02',
    at: 'credential',
    credentialRequest: (draft) => ({
      ...draft,
      headers: {
        ...draft.headers,
        authorization: withAnotherToken(draft.headers.authorization, madeUp()),
      },
    }),
  },
  {
    name: 'an expired access token',
    requirement: 'VCI-8.3.1.1-03',
    at: 'credential',
    afterExpiry: true,
  },
  {
    name: 'a credential identifier of another token',
    requirement: 'VCI-8.3.1.1-04',
    at: 'credential',
    needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
    ownNeeds: { anotherCredential: true },
    obstacle: noCredentialIdentifiers,
  },
]
