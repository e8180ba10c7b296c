import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const transactionIdBesideCredentials: Fault = {
  name: 'transaction id beside credentials',
  breaks: 'VCI-8.3-06',
  entails: [{ requirement: 'VCI-8.3-04', reason: 'a transaction_id without interval' }],
  seams: {
    'credential reply': (reply) =>
      reply.status === 200 ? body(reply, (it) => ({ ...it, transaction_id: 'tx-1' })) : reply,
  },
}
