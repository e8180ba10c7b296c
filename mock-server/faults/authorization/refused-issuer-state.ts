import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const refusedIssuerState: Fault = {
  name: 'refused issuer_state',
  breaks: 'VCI-5.1.3-03',
  entails: [
    {
      requirement: 'RFC9126-2.2-01',
      reason: 'a push with the issuer_state of an offer is right, and brings nothing',
    },
  ],
  seams: {
    'par reply': (reply, { request }) =>
      request.issuer_state === undefined
        ? reply
        : refusal(400, 'invalid_request', {}, 'issuer_state is not supported'),
  },
}
