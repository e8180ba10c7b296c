import { unsigned } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const unsignedAttestationProof: Deviation = {
  name: 'an unsigned attestation proof',
  requirement: 'ABCA-9-03',
  at: 'token',
  needs: attested,
  attestationProof: unsigned,
}
