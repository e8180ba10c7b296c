import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const proofTypeWithoutAlgorithms: Fault = {
  name: 'proof type without algorithms',
  breaks: 'VCI-12.2.4-41',
  seams: {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (it) => ({ ...it, proof_types_supported: { jwt: {} } })),
  },
}
