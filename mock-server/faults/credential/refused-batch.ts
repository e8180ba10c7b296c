import { isObject } from '../../http/wire.ts'
import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const refusedBatch: Fault = {
  name: 'refused batch',
  breaks: 'VCI-12.2.4-21',
  entails: [
    { requirement: 'VCI-F.1-01', reason: 'the proofs were right' },
    { requirement: 'VCI-8.2-01', reason: 'a request without any error is refused' },
  ],
  seams: {
    'credential reply': (reply, { request }) =>
      isObject(request.proofs) && Object.values(request.proofs).flat().length > 1
        ? refusal(400, 'invalid_proof')
        : reply,
  },
}
