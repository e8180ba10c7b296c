import type { Fault } from '../fault.ts'
import { onFailure } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'crash without a tx_code',
    breaks: 'VCI-6.3-02',
    entails: [
      { requirement: 'VCI-6.3-07', reason: 'the error comes with status 500' },
      { requirement: 'VCI-4.1.1-15', reason: 'the same request without a Transaction Code' },
    ],
    refuses: { 'tx-code-present': { status: 500, error: 'server_error' } },
  },
  {
    name: 'crash on an expired pre-authorized code',
    breaks: 'VCI-6.3-05',
    entails: [
      { requirement: 'VCI-6.3-07', reason: 'the error comes with status 500' },
      { requirement: 'P1-FLOW-14', reason: 'a code past its offer is answered 500' },
    ],
    refuses: { 'pre-authorized-code-unexpired': { status: 500, error: 'server_error' } },
  },
  {
    name: 'token errors as plain text',
    breaks: 'VCI-6.3-07',
    seams: { 'token reply': (reply) => onFailure(reply, { 'content-type': 'text/plain' }) },
  },
]
