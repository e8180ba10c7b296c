import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const anotherIssuerInTheAttestationProof: Deviation = {
  name: 'another issuer in the attestation proof',
  requirement: 'ABCA-5.2-03',
  at: 'token',
  needs: attested,
  attestationProof: (draft) => withClaims(draft, { iss: 'another-wallet' }),
}
