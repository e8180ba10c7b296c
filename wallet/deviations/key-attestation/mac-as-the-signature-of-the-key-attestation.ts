import { withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attestationNotListed } from '../obstacles.ts'

export const macAsTheSignatureOfTheKeyAttestation: Deviation = {
  name: 'a MAC as the signature of the key attestation',
  requirement: 'VCI-D.1-02',
  at: 'credential',
  obstacle: attestationNotListed,
  request: { proof: { type: 'attestation' } },
  keyAttestation: (draft) => ({ ...withHeader(draft, { alg: 'HS256' }), secret: 'vcispec' }),
}
