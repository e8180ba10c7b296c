import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

export const anotherMethodInTheDpopProof: Deviation = {
  name: 'another method in the DPoP proof',
  requirement: 'RFC9449-4.3-03',
  at: 'token',
  obstacle: boundTokensNotOffered,
  dpopProof: (draft) => withClaims(draft, { htm: 'PUT' }),
}
