import { withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

export const privateKeyInTheDpopProof: Deviation = {
  name: 'a private key in the DPoP proof',
  requirement: 'RFC9449-4.3-02',
  at: 'token',
  obstacle: boundTokensNotOffered,
  dpopProof: (draft) => withHeader(draft, { jwk: draft.signingKey.export({ format: 'jwk' }) }),
}
