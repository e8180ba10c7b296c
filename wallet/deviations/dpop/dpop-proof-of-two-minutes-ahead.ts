import { secondsAhead } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

export const dpopProofOfTwoMinutesAhead: Deviation = {
  name: 'a DPoP proof of two minutes ahead',
  requirement: 'FAPI2-5.3.2.1-06',
  at: 'token',
  obstacle: boundTokensNotOffered,
  dpopProof: (draft) => secondsAhead(draft, 120),
}
