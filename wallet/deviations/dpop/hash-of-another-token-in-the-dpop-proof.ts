import { accessTokenHash } from '../../token/token-hash.ts'
import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { tokenNotBound } from '../obstacles.ts'

export const hashOfAnotherTokenInTheDpopProof: Deviation = {
  name: 'the hash of another token in the DPoP proof',
  requirement: 'RFC9449-4.3-06',
  at: 'credential',
  obstacle: tokenNotBound,
  dpopProof: (draft) => withClaims(draft, { ath: accessTokenHash('another') }),
}
