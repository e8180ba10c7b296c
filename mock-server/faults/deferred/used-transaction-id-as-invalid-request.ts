import type { Fault } from '../fault.ts'

export const usedTransactionIdAsInvalidRequest: Fault = {
  name: 'used transaction id as invalid request',
  breaks: 'VCI-9.3-02',
  entails: [
    { requirement: 'VCI-8.3.1.2-01', reason: 'the generic code is not for what a payload says' },
  ],
  refuses: { 'transaction-unused': { error: 'invalid_request' } },
}
