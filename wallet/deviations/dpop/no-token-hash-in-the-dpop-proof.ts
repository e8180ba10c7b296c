import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { tokenNotBound } from '../obstacles.ts'

export const noTokenHashInTheDpopProof: Deviation = {
  name: 'no token hash in the DPoP proof',
  requirement: 'RFC9449-4.3-06',
  at: 'credential',
  obstacle: tokenNotBound,
  dpopProof: (draft) => withClaims(draft, { ath: undefined }),
}
