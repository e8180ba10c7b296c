import type { Fault } from '../fault.ts'

export const txCodeOfAnyValue: Fault = {
  name: 'tx_code of any value',
  breaks: 'VCI-6.3-03',
  entails: [
    { requirement: 'VCIE-13.6.3-01', reason: 'no attempt fails, so none is counted' },
    { requirement: 'VCIE-13.6.3-05', reason: 'a wrong code is not reported as one' },
  ],
  overlooks: ['tx-code', 'tx-code-attempts'],
}
