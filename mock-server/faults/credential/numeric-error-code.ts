import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const numericErrorCode: Fault = {
  name: 'numeric error code',
  breaks: 'VCI-8.3.1.2-03',
  seams: {
    'credential reply': (reply) =>
      reply.status === 400 ? body(reply, (it) => ({ ...it, error: 42 })) : reply,
  },
}
