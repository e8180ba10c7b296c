import type { Deviation } from '../deviation.ts'
import { noBatch } from '../obstacles.ts'

export const brokenProofAfterAGoodOne: Deviation = {
  name: 'a broken proof after a good one',
  requirement: 'VCI-F.4-04',
  at: 'credential',
  request: { proofs: 2 },
  obstacle: noBatch,
  keyProof: (draft, { index }) => (index === 1 ? { ...draft, signature: 'broken' } : draft),
}
