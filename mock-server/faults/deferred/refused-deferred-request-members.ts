import { refuseUnknown } from '../answers.ts'
import type { Fault } from '../fault.ts'

const known = ['transaction_id', 'credential_response_encryption']

export const refusedDeferredRequestMembers: Fault = {
  name: 'refused deferred request members',
  breaks: 'VCI-9.1-03',
  seams: {
    'deferred reply': (reply, { request }) =>
      refuseUnknown(reply, request, known, 'invalid_credential_request'),
  },
}
