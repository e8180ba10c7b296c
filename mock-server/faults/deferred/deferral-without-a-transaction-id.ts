import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const deferralWithoutATransactionId: Fault = {
  name: 'deferral without a transaction id',
  breaks: 'VCI-8.3-02',
  seams: {
    'credential reply': (reply) =>
      reply.status === 202 ? body(reply, (it) => without(it, 'transaction_id')) : reply,
  },
}
