import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const anotherAudienceInTheProof: Deviation = {
  name: 'another audience in the proof',
  requirement: 'VCI-F.1-07',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({
    ...draft,
    payload: { ...draft.payload, aud: 'https://another-issuer.example' },
  }),
}
