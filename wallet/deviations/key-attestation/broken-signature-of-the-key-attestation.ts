import { brokenSignature } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attestationNotListed } from '../obstacles.ts'

export const brokenSignatureOfTheKeyAttestation: Deviation = {
  name: 'a broken signature of the key attestation',
  requirement: 'VCI-D.1-08',
  at: 'credential',
  obstacle: attestationNotListed,
  request: { proof: { type: 'attestation' } },
  keyAttestation: brokenSignature,
}
