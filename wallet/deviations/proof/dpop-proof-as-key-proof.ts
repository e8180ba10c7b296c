import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noProofNeeded } from '../obstacles.ts'

export const dpopProofAsKeyProof: Deviation = {
  name: 'a DPoP proof as key proof',
  requirement: 'VCI-F.4-01',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({
    ...draft,
    header: { ...draft.header, typ: 'dpop+jwt' },
    payload: { ...draft.payload, jti: madeUp(), htm: 'POST', htu: draft.payload.aud },
  }),
}
