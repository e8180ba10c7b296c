import { refreshTokenGrant } from '../../../protocol/grants.ts'
import { body, member, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const noRefreshingUnderHaip: Fault = {
  name: 'no refreshing under HAIP',
  breaks: 'HAIP-4.4-01',
  profile: 'haip',
  seams: {
    'token reply': (reply) => body(reply, (token) => without(token, 'refresh_token')),
    'as-metadata reply': (reply) =>
      body(reply, (metadata) =>
        member(metadata, 'grant_types_supported', (types) =>
          (types as string[]).filter((type) => type !== refreshTokenGrant),
        ),
      ),
  },
}
