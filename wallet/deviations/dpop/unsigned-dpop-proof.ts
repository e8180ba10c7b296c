import { unsigned } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

export const unsignedDpopProof: Deviation = {
  name: 'an unsigned DPoP proof',
  requirement: 'RFC9449-4.3-01',
  at: 'token',
  obstacle: boundTokensNotOffered,
  dpopProof: unsigned,
}
