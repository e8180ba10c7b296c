import type { Fault } from '../fault.ts'
import { eachKey, inEncryption } from './halves.ts'

export const privateEncryptionKeyInTheMetadata: Fault = {
  name: 'private encryption key in the metadata',
  breaks: 'VCI-12.2.4-10',
  entails: [{ requirement: 'RFC7517-4-02', reason: 'RFC 7517 says the same' }],
  seams: inEncryption('request', (half) =>
    eachKey(half, (key) => ({ ...key, d: 'c2VjcmV0LW9mLXRoZS1tb2Nr' })),
  ),
}
