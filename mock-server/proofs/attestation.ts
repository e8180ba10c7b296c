import { attestedKeys } from './key-attestation.ts'
import type { ProofType } from './proof.ts'

/**
 * A key attestation as the proof: the wallet provider vouches for keys that sign nothing here.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.3
 */
export const attestationProof: ProofType = {
  id: 'attestation',
  algorithms: ['ES256'],
  single: true,
  verify: (environment, proof) =>
    attestedKeys(environment, proof, {
      listed: attestationProof.algorithms,
      inJwtProof: false,
    }),
}
