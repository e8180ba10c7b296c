import type { Deviation } from '../deviation.ts'

export const noTransactionId: Deviation = {
  name: 'no transaction id',
  requirement: 'VCI-9.1-02',
  at: 'deferred',
  needsNoTransaction: true,
  deferredRequest: ({ body: { transaction_id: _, ...body }, ...draft }) => ({ ...draft, body }),
}
