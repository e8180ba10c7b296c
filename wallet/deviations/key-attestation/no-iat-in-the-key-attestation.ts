import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'

export const noIatInTheKeyAttestation: Deviation = {
  name: 'no iat in the key attestation',
  requirement: 'VCI-D.1-03',
  at: 'credential',
  request: { proof: { type: 'attestation' } },
  keyAttestation: (draft) => withClaims(draft, { iat: undefined }),
}
