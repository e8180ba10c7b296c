import { withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const anotherTypInTheAttestationProof: Deviation = {
  name: 'another typ in the attestation proof',
  requirement: 'ABCA-5.2-01',
  at: 'token',
  needs: attested,
  attestationProof: (draft) => withHeader(draft, { typ: 'JWT' }),
}
