import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const sdJWTAsJSONUnderHaip: Fault = {
  name: 'SD-JWT as JSON under HAIP',
  breaks: 'HAIP-6.1-01',
  entails: [{ requirement: 'VCI-A.3.4-01', reason: 'OpenID4VCI says the same' }],
  profile: 'haip',
  seams: {
    'credential reply': (reply) =>
      body(reply, (members) =>
        member(members, 'credentials', (all) =>
          (all as { credential: unknown }[]).map(({ credential }) => ({
            credential:
              typeof credential === 'string' && credential.includes('~')
                ? { payload: credential.split('.')[1] }
                : credential,
          })),
        ),
      ),
  },
}
