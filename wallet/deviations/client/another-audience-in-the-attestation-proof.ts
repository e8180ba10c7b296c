import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const anotherAudienceInTheAttestationProof: Deviation = {
  name: 'another audience in the attestation proof',
  requirement: 'ABCA-5.2-04',
  at: 'token',
  needs: attested,
  attestationProof: (draft) => withClaims(draft, { aud: 'https://elsewhere.example' }),
}
