import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'unknown transaction id as invalid request',
    breaks: 'VCI-9.3-01',
    entails: [
      { requirement: 'VCI-8.3.1.2-01', reason: 'the generic code is not for what a payload says' },
    ],
    refuses: { 'transaction-known': { error: 'invalid_request' } },
  },
  {
    name: 'used transaction id as invalid request',
    breaks: 'VCI-9.3-02',
    entails: [
      { requirement: 'VCI-8.3.1.2-01', reason: 'the generic code is not for what a payload says' },
    ],
    refuses: { 'transaction-unused': { error: 'invalid_request' } },
  },
]
