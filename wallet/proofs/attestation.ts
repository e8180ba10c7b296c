import { createHolderKey, type HolderKey } from '../holder-key.ts'
import { keyAttestation } from './key-attestation.ts'
import type { ProofType } from './proof-type.ts'

/**
 * The `attestation` proof type: one JWT of the wallet provider for all keys.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.3
 */
export const attestationProofs: ProofType = {
  id: 'attestation',
  async make(order) {
    const keys: HolderKey[] = []
    for (let index = 0; index < order.count; index++) keys.push(await createHolderKey())
    const attestation = keyAttestation(order, keys)
    if (typeof attestation !== 'string') return attestation
    const { deviation } = order
    return {
      kind: 'proofs',
      list: deviation?.repeatsProof ? [attestation, attestation] : [attestation],
      thumbprints: keys.map(({ thumbprint }) => thumbprint),
    }
  },
}
