import type { Fault } from '../fault.ts'

export const transactionIdGoodForASecondFetch: Fault = {
  name: 'transaction id good for a second fetch',
  breaks: 'VCI-9.1-09',
  entails: [
    {
      requirement: 'VCI-8.3-21',
      reason: 'the same sentence, from the side of the Credential Response',
    },
    { requirement: 'VCI-9.3-02', reason: 'a used transaction_id is served' },
  ],
  overlooks: ['transaction-unused'],
}
