import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const kidBesideTheJwkOfTheProof: Deviation = {
  name: 'a kid beside the jwk of the proof',
  requirement: 'VCI-F.1-04',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({
    ...draft,
    header: { ...draft.header, kid: 'did:example:wallet#1' },
  }),
}
