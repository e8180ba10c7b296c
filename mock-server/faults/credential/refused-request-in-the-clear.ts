import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const refusedRequestInTheClear: Fault = {
  name: 'refused request in the clear',
  breaks: 'VCI-12.2.4-61',
  entails: [
    { requirement: 'P1-OFFER-60', reason: 'what is refused was issued before' },
    { requirement: 'P1-OFFER-64', reason: 'what is refused was issued before' },
    { requirement: 'VCI-8.2-01', reason: 'a request without any error is refused' },
  ],
  seams: {
    'credential reply': (reply, { request }) =>
      reply.status === 200 && request.proofs && !request.credential_response_encryption
        ? refusal(400, 'invalid_encryption_parameters')
        : reply,
  },
}
