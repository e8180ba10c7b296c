import type { Deviation } from '../deviation.ts'
import { withResponseEncryption } from '../response-encryption.ts'

export const noEncForTheEncryptedAnswer: Deviation = {
  name: 'no enc for the encrypted answer',
  requirement: 'VCI-8.2-16',
  at: 'credential',
  request: { encryption: { response: true } },
  credentialRequest: (draft) => withResponseEncryption(draft, ({ enc: _, ...rest }) => rest),
}
