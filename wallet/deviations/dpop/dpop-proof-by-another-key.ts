import { byAnotherShownKey } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { tokenNotBound } from '../obstacles.ts'

export const dpopProofByAnotherKey: Deviation = {
  name: 'a DPoP proof by another key',
  requirement: 'RFC9449-4.3-07',
  at: 'credential',
  obstacle: tokenNotBound,
  dpopProof: byAnotherShownKey,
}
