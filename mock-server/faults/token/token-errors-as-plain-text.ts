import { onFailure } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const tokenErrorsAsPlainText: Fault = {
  name: 'token errors as plain text',
  breaks: 'VCI-6.3-07',
  seams: { 'token reply': (reply) => onFailure(reply, { 'content-type': 'text/plain' }) },
}
