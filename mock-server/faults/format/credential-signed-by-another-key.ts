import type { Fault } from '../fault.ts'
import { foreignKey } from '../foreign-key.ts'

export const credentialSignedByAnotherKey: Fault = {
  name: 'credential signed by another key',
  breaks: 'SDJWT-4.1-01',
  entails: [
    { requirement: 'SDJWTVC-3.5-02', reason: 'the leaf certificate does not verify the signature' },
    {
      requirement: 'RFC7515-4.1.6-02',
      reason: 'the first certificate does not hold the signing key',
    },
    {
      requirement: 'SDJWTVC-3.5-01',
      reason: 'the key that can be found is not the one that signed',
    },
  ],
  seams: { credentialSigningKey: (right) => ({ ...right, ...foreignKey }) },
}
