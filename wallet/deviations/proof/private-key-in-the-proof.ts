import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const privateKeyInTheProof: Deviation = {
  name: 'a private key in the proof',
  requirement: 'VCI-F.4-02',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({
    ...draft,
    header: { ...draft.header, jwk: draft.signingKey.export({ format: 'jwk' }) },
  }),
}
