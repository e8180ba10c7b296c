import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const x5cBesideTheJwkOfTheProof: Deviation = {
  name: 'an x5c beside the jwk of the proof',
  requirement: 'VCI-F.1-04',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({
    ...draft,
    header: { ...draft.header, x5c: ['MIIB'] },
  }),
}
