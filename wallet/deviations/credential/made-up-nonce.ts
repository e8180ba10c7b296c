import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noNonceEndpoint } from '../obstacles.ts'

export const madeUpNonce: Deviation = {
  name: 'a made-up nonce',
  requirement: 'VCI-8.3.1.2-13',
  at: 'credential',
  obstacle: noNonceEndpoint,
  keyProof: (draft) => ({ ...draft, payload: { ...draft.payload, nonce: madeUp() } }),
}
