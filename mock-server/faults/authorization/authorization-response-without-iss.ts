import { withoutParameter } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const authorizationResponseWithoutIss: Fault = {
  name: 'authorization response without iss',
  breaks: 'RFC9207-2-01',
  seams: {
    'authorize reply': (reply) => withoutParameter(reply, 'iss'),
    'sign-in reply': (reply) => withoutParameter(reply, 'iss'),
  },
}
