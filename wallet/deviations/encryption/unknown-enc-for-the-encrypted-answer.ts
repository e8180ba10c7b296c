import type { Deviation } from '../deviation.ts'
import { withResponseEncryption } from '../response-encryption.ts'

export const unknownEncForTheEncryptedAnswer: Deviation = {
  name: 'an unknown enc for the encrypted answer',
  requirement: 'VCI-8.3.1.2-15',
  at: 'credential',
  request: { encryption: { response: true } },
  credentialRequest: (draft) =>
    withResponseEncryption(draft, (parameters) => ({ ...parameters, enc: 'A999GCM' })),
}
