import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const noIdInTheAttestationProof: Deviation = {
  name: 'no id in the attestation proof',
  requirement: 'ABCA-5.2-01',
  at: 'token',
  needs: attested,
  attestationProof: (draft) => withClaims(draft, { jti: undefined }),
}
