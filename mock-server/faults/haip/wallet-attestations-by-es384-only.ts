import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const walletAttestationsByEs384Only: Fault = {
  name: 'wallet attestations by ES384 only',
  breaks: 'HAIP-7-02',
  profile: 'haip',
  seams: {
    'as-metadata reply': (reply) =>
      body(reply, (metadata) => ({
        ...metadata,
        client_attestation_signing_alg_values_supported: ['ES384'],
      })),
  },
}
