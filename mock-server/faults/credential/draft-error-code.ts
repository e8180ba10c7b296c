import type { Fault } from '../fault.ts'

export const draftErrorCode: Fault = {
  name: 'draft error code',
  breaks: 'VCI-8.3.1.2-04',
  entails: [{ requirement: 'VCI-8.3.1.2-08', reason: 'an unknown configuration has another code' }],
  refuses: { 'credential-configuration-known': { error: 'unsupported_credential_type' } },
}
