import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const deferralWithoutATransactionId: Fault = {
  name: 'deferral without a transaction id',
  breaks: 'VCI-8.3-02',
  entails: ['VCI-8.3-21', 'VCI-9.1-09', 'VCI-9.3-02'].map((requirement) => ({
    requirement,
    reason: 'without an id nobody can come back, so that nothing of it can be tried',
  })),
  seams: {
    'credential reply': (reply) =>
      reply.status === 202 ? body(reply, (it) => without(it, 'transaction_id')) : reply,
  },
}
