import type { Fault } from '../fault.ts'
import { inTxCode } from '../grants.ts'

export const descriptionOfTheTxCodeBeyondItsLimit: Fault = {
  name: 'description of the tx_code beyond its limit',
  breaks: 'VCI-4.1.1-19',
  seams: inTxCode((txCode) => ({ ...txCode, description: 'x'.repeat(301) })),
}
