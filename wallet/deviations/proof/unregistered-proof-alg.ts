import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const unregisteredProofAlg: Deviation = {
  name: 'an unregistered proof alg',
  requirement: 'VCI-F.4-06',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({ ...draft, header: { ...draft.header, alg: 'XX999' } }),
}
