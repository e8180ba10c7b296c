import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { keyAttestationNotRequired } from '../obstacles.ts'

export const keyAttestationWithoutAnEnd: Deviation = {
  name: 'a key attestation without an end',
  requirement: 'VCI-D.1-04',
  at: 'credential',
  request: { proof: { type: 'jwt', attestedKeys: 1 } },
  obstacle: keyAttestationNotRequired,
  keyAttestation: (draft) => withClaims(draft, { exp: undefined }),
}
