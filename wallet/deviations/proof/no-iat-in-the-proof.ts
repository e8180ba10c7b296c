import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const noIatInTheProof: Deviation = {
  name: 'no iat in the proof',
  requirement: 'VCI-F.1-08',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: ({ payload: { iat: _, ...payload }, ...draft }) => ({ ...draft, payload }),
}
