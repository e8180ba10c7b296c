import type { Fault } from '../fault.ts'
import { inTxCode } from '../grants.ts'

export const offerThatSaysItsTransactionCode: Fault = {
  name: 'offer that says its Transaction Code',
  breaks: 'VCI-4.1.1-20',
  seams: inTxCode((described, { request: { txCode } }) => ({
    ...described,
    description: `Type in ${txCode}.`,
  })),
}
