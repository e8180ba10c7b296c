import { withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

export const anotherTypInTheDpopProof: Deviation = {
  name: 'another typ in the DPoP proof',
  requirement: 'RFC9449-4.3-01',
  at: 'token',
  obstacle: boundTokensNotOffered,
  dpopProof: (draft) => withHeader(draft, { typ: 'JWT' }),
}
