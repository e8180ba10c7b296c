import { withParameter } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const authorizationResponseOfAnotherIss: Fault = {
  name: 'authorization response of another iss',
  breaks: 'RFC9207-2.3-01',
  seams: {
    'sign-in reply': (reply) => withParameter(reply, 'iss', 'https://mix-up.example'),
  },
}
