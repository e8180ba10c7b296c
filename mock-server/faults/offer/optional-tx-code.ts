import type { Fault } from '../fault.ts'

export const optionalTxCode: Fault = {
  name: 'optional tx_code',
  breaks: 'VCI-4.1.1-15',
  entails: [
    { requirement: 'VCI-6.3-02', reason: 'a request without tx_code is served instead of refused' },
  ],
  overlooks: ['tx-code-present'],
}
