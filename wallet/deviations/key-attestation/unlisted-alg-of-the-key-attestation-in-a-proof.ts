import { newKeyPair } from '../../signed-jwt.ts'
import { withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { keyAttestationNotRequired, listedProofAlgorithms } from '../obstacles.ts'

export const unlistedAlgOfTheKeyAttestationInAProof: Deviation = {
  name: 'an unlisted alg of the key attestation in a proof',
  requirement: 'VCI-F.1-15',
  at: 'credential',
  request: { proof: { type: 'jwt', attestedKeys: 1 } },
  obstacle: (circumstances) =>
    keyAttestationNotRequired(circumstances) ??
    (listedProofAlgorithms(circumstances, 'jwt').includes('ES512')
      ? 'The configuration lists ES512 for proofs.'
      : undefined),
  keyAttestation: (draft) => ({
    ...withHeader(draft, { alg: 'ES512' }),
    signingKey: newKeyPair('ES512').privateKey,
  }),
}
