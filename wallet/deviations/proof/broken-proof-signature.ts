import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const brokenProofSignature: Deviation = {
  name: 'a broken proof signature',
  requirement: 'VCI-8.3.1.2-11',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({ ...draft, signature: 'broken' }),
}
