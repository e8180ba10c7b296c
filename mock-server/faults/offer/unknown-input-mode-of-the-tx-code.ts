import type { Fault } from '../fault.ts'
import { inTxCode } from '../grants.ts'

export const unknownInputModeOfTheTxCode: Fault = {
  name: 'unknown input mode of the tx_code',
  breaks: 'VCI-4.1.1-17',
  seams: inTxCode((txCode) => ({ ...txCode, input_mode: 'digits' })),
}
