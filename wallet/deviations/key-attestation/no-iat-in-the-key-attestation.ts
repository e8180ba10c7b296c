import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attestationNotListed } from '../obstacles.ts'

export const noIatInTheKeyAttestation: Deviation = {
  name: 'no iat in the key attestation',
  requirement: 'VCI-D.1-03',
  at: 'credential',
  obstacle: attestationNotListed,
  request: { proof: { type: 'attestation' } },
  keyAttestation: (draft) => withClaims(draft, { iat: undefined }),
}
