import { member } from '../body.ts'
import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const proofsByES384OnlyUnderHaip: Fault = {
  name: 'proofs by ES384 only under HAIP',
  breaks: 'HAIP-7-01',
  profile: 'haip',
  seams: {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (one) =>
        member(one, 'proof_types_supported', (types) => ({
          ...Object(types),
          jwt: { proof_signing_alg_values_supported: ['ES384'] },
        })),
      ),
  },
}
