import type { Fault } from '../fault.ts'
import { foreignKey } from '../foreign-key.ts'

export const metadataSignedByAnotherKey: Fault = {
  name: 'metadata signed by another key',
  breaks: 'VCI-12.2.3-08',
  entails: [
    { requirement: 'RFC7515-4.1.6-02', reason: 'the first certificate is not of the signing key' },
  ],
  seams: { signedMetadataKey: () => foreignKey },
}
