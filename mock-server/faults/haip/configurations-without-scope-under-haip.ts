import { body, member, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const configurationsWithoutScopeUnderHaip: Fault = {
  name: 'configurations without scope under HAIP',
  breaks: 'HAIP-4.1-02',
  entails: [
    { requirement: 'VCI-12.2.3-07', reason: 'signed metadata keeps what the other lacks' },
    { requirement: 'HAIP-4.2-02', reason: 'what is offered has no scope' },
  ],
  profile: 'haip',
  seams: {
    'issuer-metadata reply': (reply) =>
      body(reply, (metadata) =>
        member(metadata, 'credential_configurations_supported', (all) =>
          Object.fromEntries(
            Object.entries(Object(all)).map(([id, one]) => [id, without(Object(one), 'scope')]),
          ),
        ),
      ),
  },
}
