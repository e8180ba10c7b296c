import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const refusedIssuerState: Fault = {
  name: 'refused issuer_state',
  breaks: 'VCI-5.1.3-03',
  seams: {
    'par reply': (reply, { request }) =>
      request.issuer_state === undefined
        ? reply
        : refusal(400, 'invalid_request', {}, 'issuer_state is not supported'),
  },
}
