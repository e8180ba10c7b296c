import { withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attestationNotListed } from '../obstacles.ts'

export const anotherTypInTheKeyAttestation: Deviation = {
  name: 'another typ in the key attestation',
  requirement: 'VCI-D.1-01',
  at: 'credential',
  obstacle: attestationNotListed,
  request: { proof: { type: 'attestation' } },
  keyAttestation: (draft) => withHeader(draft, { typ: 'JWT' }),
}
