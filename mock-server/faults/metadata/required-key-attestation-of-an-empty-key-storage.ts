import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const requiredKeyAttestationOfAnEmptyKeyStorage: Fault = {
  name: 'required key attestation of an empty key_storage',
  breaks: 'VCI-12.2.4-43',
  seams: furtherConfiguration((it) => ({
    ...it,
    proof_types_supported: {
      jwt: {
        proof_signing_alg_values_supported: ['ES256'],
        key_attestations_required: { key_storage: [] },
      },
    },
  })),
}
