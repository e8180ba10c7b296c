import { onSuccess } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const credentialResponseAsPlainText: Fault = {
  name: 'credential response as plain text',
  breaks: 'VCI-8.3-15',
  seams: { 'credential reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }) },
}
