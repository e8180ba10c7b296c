import type { Deviation } from '../deviation.ts'
import { noCredentialIdentifiers } from '../obstacles.ts'

export const configurationIdDespiteCredentialIdentifiers: Deviation = {
  name: 'a configuration id despite credential identifiers',
  requirement: 'VCI-8.2-03',
  at: 'credential',
  needs: { authorizationDetails: true },
  obstacle: noCredentialIdentifiers,
  credentialRequest: ({ body: { credential_identifier: _, ...body }, ...draft }, known) => ({
    ...draft,
    body: { ...body, credential_configuration_id: known.configurationId },
  }),
}
