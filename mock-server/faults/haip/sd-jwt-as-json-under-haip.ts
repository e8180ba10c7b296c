import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const sdJWTAsJSONUnderHAIP: Fault = {
  name: 'SD-JWT as JSON under HAIP',
  breaks: 'HAIP-6.1-01',
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
