import { hoursOld } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

export const oldDpopProof: Deviation = {
  name: 'an old DPoP proof',
  requirement: 'RFC9449-4.3-04',
  at: 'token',
  obstacle: boundTokensNotOffered,
  dpopProof: (draft) => hoursOld(draft, 24),
}
