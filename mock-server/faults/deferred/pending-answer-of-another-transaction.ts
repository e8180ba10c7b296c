import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const pendingAnswerOfAnotherTransaction: Fault = {
  name: 'pending answer of another transaction',
  breaks: 'VCI-9.2-03',
  seams: {
    'deferred reply': (reply) =>
      reply.status === 202
        ? body(reply, (it) => member(it, 'transaction_id', () => 'tx-2'))
        : reply,
  },
}
