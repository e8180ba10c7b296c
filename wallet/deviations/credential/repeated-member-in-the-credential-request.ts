import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const repeatedMemberInTheCredentialRequest: Deviation = {
  name: 'a repeated member in the credential request',
  requirement: 'VCI-8.3.1.2-07',
  at: 'credential',
  credentialRequest: (draft) => {
    const member =
      'credential_identifier' in draft.body
        ? 'credential_identifier'
        : 'credential_configuration_id'
    const [open, ...rest] = JSON.stringify(draft.body)
    return { ...draft, raw: `${open}"${member}":"${madeUp()}",${rest.join('')}` }
  },
}
