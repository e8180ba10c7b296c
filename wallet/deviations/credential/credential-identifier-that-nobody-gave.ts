import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { credentialIdentifiersGiven } from '../obstacles.ts'

export const credentialIdentifierThatNobodyGave: Deviation = {
  name: 'a credential identifier that nobody gave',
  requirement: 'VCI-8.2-05',
  at: 'credential',
  obstacle: credentialIdentifiersGiven,
  credentialRequest: ({ body: { credential_configuration_id: _, ...body }, ...draft }) => ({
    ...draft,
    body: { ...body, credential_identifier: madeUp() },
  }),
}
