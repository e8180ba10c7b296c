import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noCredentialIdentifiers } from '../obstacles.ts'

export const unknownCredentialIdentifier: Deviation = {
  name: 'an unknown credential identifier',
  requirement: 'VCI-8.3.1.2-09',
  at: 'credential',
  needs: { authorizationDetails: true },
  obstacle: noCredentialIdentifiers,
  credentialRequest: (draft) => ({
    ...draft,
    body: { ...draft.body, credential_identifier: madeUp() },
  }),
}
