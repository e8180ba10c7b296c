import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const noAudienceInTheAttestationProof: Deviation = {
  name: 'no audience in the attestation proof',
  requirement: 'ABCA-5.2-01',
  at: 'token',
  needs: attested,
  attestationProof: (draft) => withClaims(draft, { aud: undefined }),
}
