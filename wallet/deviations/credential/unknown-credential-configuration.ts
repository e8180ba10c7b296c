import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { credentialIdentifiersGiven } from '../obstacles.ts'

export const unknownCredentialConfiguration: Deviation = {
  name: 'an unknown credential configuration',
  requirement: 'VCI-8.3.1.2-08',
  at: 'credential',
  obstacle: credentialIdentifiersGiven,
  credentialRequest: (draft) => ({
    ...draft,
    body: { ...draft.body, credential_configuration_id: madeUp() },
  }),
}
