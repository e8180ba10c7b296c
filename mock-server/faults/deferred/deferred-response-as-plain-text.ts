import { onSuccess } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const deferredResponseAsPlainText: Fault = {
  name: 'deferred response as plain text',
  breaks: 'VCI-9.2-05',
  seams: { 'deferred reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }) },
}
