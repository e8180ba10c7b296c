import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const encryptedDeferredRequestRefused: Fault = {
  name: 'encrypted deferred request refused',
  breaks: 'VCI-9.1-10',
  seams: {
    'deferred reply': (reply, { request }) =>
      reply.status < 300 && request.credential_response_encryption
        ? refusal(400, 'invalid_encryption_parameters')
        : reply,
  },
}
