import { onFailure } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const pushedRequestErrorsAsPlainText: Fault = {
  name: 'pushed request errors as plain text',
  breaks: 'RFC9126-2.3-02',
  seams: { 'par reply': (reply) => onFailure(reply, { 'content-type': 'text/plain' }) },
}
