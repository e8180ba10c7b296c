import { unsigned } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attestationNotListed } from '../obstacles.ts'

export const unsignedKeyAttestation: Deviation = {
  name: 'an unsigned key attestation',
  requirement: 'VCI-D.1-02',
  at: 'credential',
  obstacle: attestationNotListed,
  request: { proof: { type: 'attestation' } },
  keyAttestation: unsigned,
}
