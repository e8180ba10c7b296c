import type { Deviation } from '../deviation.ts'

export const numericCredentialConfiguration: Deviation = {
  name: 'a numeric credential configuration',
  requirement: 'VCI-8.3.1.2-06',
  at: 'credential',
  credentialRequest: (draft) => {
    const member =
      'credential_identifier' in draft.body
        ? 'credential_identifier'
        : 'credential_configuration_id'
    return { ...draft, body: { ...draft.body, [member]: 1 } }
  },
}
