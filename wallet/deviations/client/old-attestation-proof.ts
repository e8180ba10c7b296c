import { hoursOld } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const oldAttestationProof: Deviation = {
  name: 'an old attestation proof',
  requirement: 'ABCA-9-02',
  at: 'token',
  needs: attested,
  attestationProof: (draft) => hoursOld(draft, 24),
}
