import { without } from '../body.ts'
import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const keyBindingThatTheMetadataKeepsToItself: Fault = {
  name: 'key binding that the metadata keeps to itself',
  breaks: 'VCI-12.2.4-38',
  entails: [
    { requirement: 'VCI-8.2-12', reason: 'a request that keeps to the metadata is refused' },
  ],
  seams: {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (one) =>
        without(without(one, 'cryptographic_binding_methods_supported'), 'proof_types_supported'),
      ),
  },
}
