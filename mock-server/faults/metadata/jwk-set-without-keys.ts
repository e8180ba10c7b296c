import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const jwkSetWithoutKeys: Fault = {
  name: 'JWK Set without keys',
  breaks: 'RFC7517-5-01',
  seams: {
    'jwks reply': (reply) => body(reply, (set) => without(set, 'keys')),
  },
}
