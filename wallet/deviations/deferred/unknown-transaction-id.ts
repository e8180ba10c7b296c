import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const unknownTransactionId: Deviation = {
  name: 'an unknown transaction id',
  requirement: 'VCI-9.3-01',
  at: 'deferred',
  needsNoTransaction: true,
  deferredRequest: (draft) => ({ ...draft, body: { ...draft.body, transaction_id: madeUp() } }),
}
