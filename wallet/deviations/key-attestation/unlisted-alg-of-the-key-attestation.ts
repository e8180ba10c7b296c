import { newKeyPair } from '../../signed-jwt.ts'
import { withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attestationNotListed, listedProofAlgorithms } from '../obstacles.ts'

export const unlistedAlgOfTheKeyAttestation: Deviation = {
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
}
