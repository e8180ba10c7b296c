import type { Deviation } from '../deviation.ts'

export const bothConfigurationAndIdentifier: Deviation = {
  name: 'both configuration and identifier',
  requirement: 'VCI-8.2-06',
  at: 'credential',
  credentialRequest: (draft, { configurationId }) => ({
    ...draft,
    body: {
      credential_configuration_id: configurationId,
      credential_identifier: configurationId,
      ...draft.body,
    },
  }),
}
