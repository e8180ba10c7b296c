import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const oneScopeForAllUnderHAIP: Fault = {
  name: 'one scope for all under HAIP',
  breaks: 'HAIP-4.3-03',
  profile: 'haip',
  seams: {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (one) => ({ ...one, scope: 'all' })),
  },
}
