import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const emptyProofsObject: Deviation = {
  name: 'an empty proofs object',
  requirement: 'VCI-8.2-10',
  at: 'credential',
  obstacle: noProofNeeded,
  credentialRequest: (draft) => ({ ...draft, body: { ...draft.body, proofs: {} } }),
}
