import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const noProof: Deviation = {
  name: 'no proof',
  requirement: 'VCI-8.3.1.2-10',
  at: 'credential',
  obstacle: noProofNeeded,
  credentialRequest: ({ body: { proofs: _, ...body }, ...draft }) => ({ ...draft, body }),
}
