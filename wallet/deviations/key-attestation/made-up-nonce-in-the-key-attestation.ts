import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noNonceEndpoint } from '../obstacles.ts'

export const madeUpNonceInTheKeyAttestation: Deviation = {
  name: 'a made-up nonce in the key attestation',
  requirement: 'VCI-F.3-02',
  at: 'credential',
  request: { proof: { type: 'attestation' } },
  obstacle: noNonceEndpoint,
  keyAttestation: (draft) => withClaims(draft, { nonce: madeUp() }),
}
