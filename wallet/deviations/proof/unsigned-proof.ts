import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const unsignedProof: Deviation = {
  name: 'an unsigned proof',
  requirement: 'VCI-F.1-02',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({
    ...draft,
    header: { ...draft.header, alg: 'none' },
    signature: 'empty',
  }),
}
