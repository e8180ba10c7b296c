import type { Deviation } from '../deviation.ts'
import { noBatch } from '../obstacles.ts'

export const brokenProofBeforeAGoodOne: Deviation = {
  name: 'a broken proof before a good one',
  requirement: 'VCI-F.4-04',
  at: 'credential',
  request: { proofs: 2 },
  obstacle: noBatch,
  keyProof: (draft, { index }) => (index === 0 ? { ...draft, signature: 'broken' } : draft),
}
