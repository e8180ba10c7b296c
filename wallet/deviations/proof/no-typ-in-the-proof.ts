import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const noTypInTheProof: Deviation = {
  name: 'no typ in the proof',
  requirement: 'VCI-F.1-03',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: ({ header: { typ: _, ...header }, ...draft }) => ({ ...draft, header }),
}
