import type { Fault } from '../fault.ts'
import { foreignKey } from '../foreign-key.ts'

export const signedMetadataByAnotherKeyUnderHaip: Fault = {
  name: 'signed metadata by another key under HAIP',
  breaks: 'HAIP-4.1-03',
  entails: [
    { requirement: 'VCI-12.2.3-08', reason: 'OpenID4VCI says the same' },
    { requirement: 'HAIP-4.1-04', reason: 'the certificate is of another key' },
    { requirement: 'RFC7515-4.1.6-02', reason: 'the first certificate is not of the signing key' },
  ],
  profile: 'haip',
  seams: { signedMetadataKey: () => foreignKey },
}
