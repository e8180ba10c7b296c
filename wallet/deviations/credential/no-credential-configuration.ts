import type { Deviation } from '../deviation.ts'

export const noCredentialConfiguration: Deviation = {
  name: 'no credential configuration',
  requirement: 'VCI-8.2-07',
  at: 'credential',
  credentialRequest: ({
    body: { credential_configuration_id: _, credential_identifier: __, ...body },
    ...draft
  }) => ({ ...draft, body }),
}
