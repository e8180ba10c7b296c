import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attestationNotListed } from '../obstacles.ts'

export const emptyListOfAttestedKeys: Deviation = {
  name: 'an empty list of attested keys',
  requirement: 'VCI-D.1-06',
  at: 'credential',
  obstacle: attestationNotListed,
  request: { proof: { type: 'attestation' } },
  keyAttestation: (draft) => withClaims(draft, { attested_keys: [] }),
}
