import { onSuccess } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const offerAsPlainText: Fault = {
  name: 'offer as plain text',
  breaks: 'VCI-4.1.3-02',
  seams: { 'offer reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }) },
}
