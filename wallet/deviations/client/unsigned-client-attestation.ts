import { unsigned } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const unsignedClientAttestation: Deviation = {
  name: 'an unsigned client attestation',
  requirement: 'ABCA-9-03',
  at: 'token',
  needs: attested,
  clientAttestation: unsigned,
}
