import { without } from '../body.ts'
import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const keyBindingThatIsNotAnnounced: Fault = {
  name: 'key binding that is not announced',
  breaks: 'VCI-12.2.4-38',
  entails: [
    {
      requirement: 'VCI-12.2.4-39',
      reason: 'the proof types are there without the binding methods',
    },
  ],
  seams: {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (configuration) =>
        without(configuration, 'cryptographic_binding_methods_supported'),
      ),
  },
}
