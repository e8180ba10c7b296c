import type { Deviation } from '../deviation.ts'
import { noNonceEndpoint } from '../obstacles.ts'

export const numericNonceInTheProof: Deviation = {
  name: 'a numeric nonce in the proof',
  requirement: 'VCI-F.1-09',
  at: 'credential',
  obstacle: noNonceEndpoint,
  keyProof: (draft) => ({ ...draft, payload: { ...draft.payload, nonce: 7 } }),
}
