import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const proofsAsText: Deviation = {
  name: 'proofs as text',
  requirement: 'VCI-8.3.1.2-06',
  at: 'credential',
  obstacle: noProofNeeded,
  credentialRequest: (draft) => ({ ...draft, body: { ...draft.body, proofs: 'x' } }),
}
