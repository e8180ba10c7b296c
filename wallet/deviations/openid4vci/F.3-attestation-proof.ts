import { newKeyPair } from '../../signed-jwt.ts'
import { withClaims, withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { attestationNotListed, listedProofAlgorithms, noNonceEndpoint } from '../obstacles.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'no nonce in the key attestation',
    requirement: 'VCI-F.3-02',
    at: 'credential',
    request: { proof: { type: 'attestation' } },
    obstacle: noNonceEndpoint,
    keyAttestation: (draft) => withClaims(draft, { nonce: undefined }),
  },
  {
    name: 'a made-up nonce in the key attestation',
    requirement: 'VCI-F.3-02',
    at: 'credential',
    request: { proof: { type: 'attestation' } },
    obstacle: noNonceEndpoint,
    keyAttestation: (draft) => withClaims(draft, { nonce: madeUp() }),
  },
  {
    name: 'an unlisted alg of the key attestation',
    requirement: 'VCI-F.3-03',
    at: 'credential',
    request: { proof: { type: 'attestation' } },
    obstacle: (circumstances) =>
      attestationNotListed(circumstances) ??
      (listedProofAlgorithms(circumstances, 'attestation').includes('ES384')
        ? 'The configuration lists ES384 for attestations.'
        : undefined),
    keyAttestation: (draft) => ({
      ...withHeader(draft, { alg: 'ES384' }),
      signingKey: newKeyPair('ES384').privateKey,
    }),
  },
]
