import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const anotherTypInTheProof: Deviation = {
  name: 'another typ in the proof',
  requirement: 'VCI-F.1-03',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({ ...draft, header: { ...draft.header, typ: 'JWT' } }),
}
