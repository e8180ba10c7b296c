import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const noSubjectInTheClientAttestation: Deviation = {
  name: 'no subject in the client attestation',
  requirement: 'ABCA-5.1-02',
  at: 'token',
  needs: attested,
  clientAttestation: (draft) => withClaims(draft, { sub: undefined }),
}
