import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attestationNotListed } from '../obstacles.ts'

export const noAttestedKeysInTheKeyAttestation: Deviation = {
  name: 'no attested keys in the key attestation',
  requirement: 'VCI-D.1-06',
  at: 'credential',
  obstacle: attestationNotListed,
  request: { proof: { type: 'attestation' } },
  keyAttestation: (draft) => withClaims(draft, { attested_keys: undefined }),
}
