import type { Fault } from '../fault.ts'

export const transactionIdNeverInvalidated: Fault = {
  name: 'transaction id never invalidated',
  breaks: 'VCI-8.3-21',
  entails: [
    {
      requirement: 'VCI-9.1-09',
      reason: 'the same sentence, from the side of the Deferred Credential Request',
    },
    { requirement: 'VCI-9.3-02', reason: 'a used transaction_id is served' },
  ],
  overlooks: ['transaction-unused'],
}
