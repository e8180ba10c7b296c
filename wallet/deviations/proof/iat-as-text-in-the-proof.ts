import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const iatAsTextInTheProof: Deviation = {
  name: 'an iat as text in the proof',
  requirement: 'VCI-F.1-08',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({
    ...draft,
    payload: { ...draft.payload, iat: String(draft.payload.iat) },
  }),
}
