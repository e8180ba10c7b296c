import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const preAuthorizedCodeThatWantsASignIn: Fault = {
  name: 'pre-authorized code that wants a sign-in',
  breaks: 'P1-FLOW-29',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-FLOW-23', reason: 'without a token there is no twin to compare with' },
    { requirement: 'VCI-8.3.1.1-01', reason: 'without a token there is no twin to compare with' },
    { requirement: 'VCI-8.3.1.1-02', reason: 'without a token there is no twin to compare with' },
    { requirement: 'P1-FLOW-14', reason: 'the refusal of an expired code has another error' },
  ],
  seams: {
    'token reply': (reply, { request }) =>
      request['pre-authorized_code'] ? refusal(400, 'login_required') : reply,
  },
}
