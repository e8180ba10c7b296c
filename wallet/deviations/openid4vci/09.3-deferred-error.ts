import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'an unknown transaction id',
    requirement: 'VCI-9.3-01',
    at: 'deferred',
    needsNoTransaction: true,
    deferredRequest: (draft) => ({ ...draft, body: { ...draft.body, transaction_id: madeUp() } }),
  },
  {
    name: 'a transaction id used before',
    requirement: 'VCI-9.3-02',
    at: 'deferred',
    needs: { deferred: true },
    repeats: true,
  },
  {
    name: 'a credential denied after its deferral',
    requirement: 'VCI-9.3-03',
    at: 'deferred',
    needs: { deferred: true },
    ownNeeds: { denied: true },
    goesOn: true,
  },
]
