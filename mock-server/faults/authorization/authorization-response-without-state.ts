import { withoutParameter } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const authorizationResponseWithoutState: Fault = {
  name: 'authorization response without state',
  breaks: 'RFC6749-4.1.2-04',
  entails: [
    { requirement: 'VCI-5.2-01', reason: 'a response by RFC 6749 brings state back' },
    { requirement: 'VCI-5.3-01', reason: 'an error response by RFC 6749 brings state back' },
    { requirement: 'VCI-5.2-01', reason: 'the state of the request is missing' },
    { requirement: 'VCI-5.3-01', reason: 'it is missing beside an error, too' },
  ],
  seams: {
    'authorize reply': (reply) => withoutParameter(reply, 'state'),
    'sign-in reply': (reply) => withoutParameter(reply, 'state'),
  },
}
