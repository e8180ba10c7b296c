import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const macAsProofSignature: Deviation = {
  name: 'a MAC as proof signature',
  requirement: 'VCI-F.1-02',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({
    ...draft,
    header: { ...draft.header, alg: 'HS256' },
    secret: JSON.stringify(draft.header.jwk),
  }),
}
