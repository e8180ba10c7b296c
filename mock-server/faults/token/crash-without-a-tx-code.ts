import type { Fault } from '../fault.ts'

export const crashWithoutATxCode: Fault = {
  name: 'crash without a tx_code',
  breaks: 'VCI-6.3-02',
  entails: [
    { requirement: 'VCI-6.3-07', reason: 'the error comes with status 500' },
    { requirement: 'VCI-4.1.1-15', reason: 'the same request without a Transaction Code' },
  ],
  refuses: { 'tx-code-present': { status: 500, error: 'server_error' } },
}
