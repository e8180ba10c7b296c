import type { Fault } from '../fault.ts'
import { foreignKey } from '../foreign-key.ts'

export const statusListTokenSignedByAnotherKey: Fault = {
  name: 'status list token signed by another key',
  breaks: 'TSL-5.1-06',
  entails: [
    { requirement: 'TSL-5.2-03', reason: 'the same key signs both forms' },
    { requirement: 'RFC7515-4.1.6-02', reason: 'the first certificate is not of the signing key' },
  ],
  seams: { statusListSigningKey: () => foreignKey },
}
