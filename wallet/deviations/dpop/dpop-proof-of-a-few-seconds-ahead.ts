import { secondsAhead } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

/** No error: clocks differ, and FAPI 2.0 has servers bear with that. */
export const dpopProofOfAFewSecondsAhead: Deviation = {
  name: 'a DPoP proof of a few seconds ahead',
  requirement: 'FAPI2-5.3.2.1-06',
  at: 'token',
  obstacle: boundTokensNotOffered,
  dpopProof: (draft) => secondsAhead(draft, 5),
}
