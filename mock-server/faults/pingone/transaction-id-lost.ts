import type { Fault } from '../fault.ts'

export const transactionIdLost: Fault = {
  name: 'offers API that loses the transaction id',
  breaks: 'P1-API-15',
  profile: 'pingone',
  seams: {
    'offers-api reply': ({
      headers: { 'x-ping-external-transaction-id': _omitted, ...headers },
      ...reply
    }) => ({ ...reply, headers }),
  },
}
