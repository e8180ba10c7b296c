import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const bearerTokenUnderHaip: Fault = {
  name: 'bearer token under HAIP',
  breaks: 'HAIP-4-05',
  entails: [
    { requirement: 'FAPI2-5.3.2.1-01', reason: 'a bearer token is bound to nothing' },
    { requirement: 'RFC9449-5-01', reason: 'a token that is bound is not called so' },
  ],
  profile: 'haip',
  seams: {
    'token reply': (reply) =>
      body(reply, (token) =>
        'token_type' in token ? { ...token, token_type: 'Bearer' } : { ...token },
      ),
  },
}
