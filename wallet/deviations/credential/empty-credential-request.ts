import type { Deviation } from '../deviation.ts'

export const emptyCredentialRequest: Deviation = {
  name: 'an empty credential request',
  requirement: 'VCI-8.3.1.2-05',
  at: 'credential',
  credentialRequest: (draft) => ({ ...draft, raw: '' }),
}
