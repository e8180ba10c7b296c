import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { tokenNotBound } from '../obstacles.ts'

export const anotherUrlInTheDpopProofAtTheCredentialEndpoint: Deviation = {
  name: 'another URL in the DPoP proof at the credential endpoint',
  requirement: 'RFC9449-4.3-03',
  at: 'credential',
  obstacle: tokenNotBound,
  dpopProof: (draft) => withClaims(draft, { htu: 'https://elsewhere.example/credential' }),
}
