import type { Deviation } from '../deviation.ts'
import { noNonceEndpoint } from '../obstacles.ts'

export const noNonceInTheProof: Deviation = {
  name: 'no nonce in the proof',
  requirement: 'VCI-8.3.1.2-12',
  at: 'credential',
  obstacle: noNonceEndpoint,
  keyProof: ({ payload: { nonce: _, ...payload }, ...draft }) => ({ ...draft, payload }),
}
