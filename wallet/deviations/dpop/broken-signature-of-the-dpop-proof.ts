import { brokenSignature } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

export const brokenSignatureOfTheDpopProof: Deviation = {
  name: 'a broken signature of the DPoP proof',
  requirement: 'RFC9449-4.3-02',
  at: 'token',
  obstacle: boundTokensNotOffered,
  dpopProof: brokenSignature,
}
