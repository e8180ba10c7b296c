import type { Deviation } from '../deviation.ts'
import { foreignKey } from '../made-up.ts'
import { noProofNeeded } from '../obstacles.ts'

export const proofSignedByAnotherKey: Deviation = {
  name: 'a proof signed by another key',
  requirement: 'VCI-F.1-12',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft) => ({ ...draft, signingKey: foreignKey() }),
}
