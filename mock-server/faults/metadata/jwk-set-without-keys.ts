import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const jwkSetWithoutKeys: Fault = {
  name: 'JWK Set without keys',
  breaks: 'RFC7517-5-01',
  entails: [{ requirement: 'RFC8414-2-06', reason: 'no JWK Set is there' }],
  seams: {
    'jwks reply': (reply) => body(reply, (set) => without(set, 'keys')),
  },
}
