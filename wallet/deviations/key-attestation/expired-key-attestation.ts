import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attestationNotListed } from '../obstacles.ts'

export const expiredKeyAttestation: Deviation = {
  name: 'an expired key attestation',
  requirement: 'VCI-D.1-05',
  at: 'credential',
  obstacle: attestationNotListed,
  request: { proof: { type: 'attestation' } },
  keyAttestation: (draft) => withClaims(draft, { exp: Number(draft.payload.iat) - 24 * 3600 }),
}
