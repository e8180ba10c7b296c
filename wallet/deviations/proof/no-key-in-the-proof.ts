import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const noKeyInTheProof: Deviation = {
  name: 'no key in the proof',
  requirement: 'VCI-F.1-05',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: ({ header: { jwk: _, ...header }, ...draft }) => ({ ...draft, header }),
}
