import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

export const anotherUrlInTheDpopProof: Deviation = {
  name: 'another URL in the DPoP proof',
  requirement: 'RFC9449-4.3-03',
  at: 'token',
  obstacle: boundTokensNotOffered,
  dpopProof: (draft) => withClaims(draft, { htu: 'https://elsewhere.example/token' }),
}
