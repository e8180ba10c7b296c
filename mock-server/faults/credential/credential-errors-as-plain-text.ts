import { onFailure } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const credentialErrorsAsPlainText: Fault = {
  name: 'credential errors as plain text',
  breaks: 'VCI-8.3.1.2-02',
  seams: {
    'credential reply': (reply) =>
      reply.status === 400 ? onFailure(reply, { 'content-type': 'text/plain' }) : reply,
  },
}
