import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const brokenProofInAnEncryptedRequest: Deviation = {
  name: 'a broken proof in an encrypted request',
  requirement: 'VCI-8.3.1.2-19',
  at: 'credential',
  request: { encryption: { response: true } },
  obstacle: noProofNeeded,
  keyProof: (draft) => ({ ...draft, signature: 'broken' }),
}
