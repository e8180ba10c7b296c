import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { keyAttestationNotRequired, noNonceEndpoint } from '../obstacles.ts'

export const madeUpNonceInTheKeyAttestationOfAProof: Deviation = {
  name: 'a made-up nonce in the key attestation of a proof',
  requirement: 'VCI-F.1-16',
  at: 'credential',
  request: { proof: { type: 'jwt', attestedKeys: 1 } },
  obstacle: (circumstances) =>
    keyAttestationNotRequired(circumstances) ?? noNonceEndpoint(circumstances),
  keyAttestation: (draft) => withClaims(draft, { nonce: madeUp() }),
}
