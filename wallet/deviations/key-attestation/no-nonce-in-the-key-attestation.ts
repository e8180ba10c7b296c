import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { noNonceEndpoint } from '../obstacles.ts'

export const noNonceInTheKeyAttestation: Deviation = {
  name: 'no nonce in the key attestation',
  requirement: 'VCI-F.3-02',
  at: 'credential',
  request: { proof: { type: 'attestation' } },
  obstacle: noNonceEndpoint,
  keyAttestation: (draft) => withClaims(draft, { nonce: undefined }),
}
