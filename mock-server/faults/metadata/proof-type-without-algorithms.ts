import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const proofTypeWithoutAlgorithms: Fault = {
  name: 'proof type without algorithms',
  breaks: 'VCI-12.2.4-41',
  entails: [{ requirement: 'VCI-13.8-03', reason: 'the other proof types are gone' }],
  seams: {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (it) => ({ ...it, proof_types_supported: { jwt: {} } })),
  },
}
