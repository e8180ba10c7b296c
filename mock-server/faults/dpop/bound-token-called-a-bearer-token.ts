import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const boundTokenCalledABearerToken: Fault = {
  name: 'bound token called a bearer token',
  breaks: 'RFC9449-5-01',
  seams: {
    'token reply': (reply) =>
      body(reply, (token) =>
        token.token_type === 'DPoP' ? { ...token, token_type: 'Bearer' } : { ...token },
      ),
  },
}
