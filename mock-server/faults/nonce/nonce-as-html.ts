import { withHeaders } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const nonceAsHtml: Fault = {
  name: 'nonce as HTML',
  breaks: 'VCI-7.2-02',
  seams: { 'nonce reply': (reply) => withHeaders(reply, { 'content-type': 'text/html' }) },
}
