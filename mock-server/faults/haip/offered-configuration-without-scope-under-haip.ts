import { without } from '../body.ts'
import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const offeredConfigurationWithoutScopeUnderHaip: Fault = {
  name: 'offered configuration without scope under HAIP',
  breaks: 'HAIP-4.2-02',
  entails: [{ requirement: 'HAIP-4.1-02', reason: 'what is offered has no scope' }],
  profile: 'haip',
  seams: {
    'issuer-metadata reply': (reply) => eachConfiguration(reply, (one) => without(one, 'scope')),
  },
}
