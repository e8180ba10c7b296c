import type { Fault } from '../fault.ts'
import { inTxCode } from '../grants.ts'

export const txCodeThatIsAText: Fault = {
  name: 'tx_code that is a text',
  breaks: 'VCI-4.1.1-14',
  seams: inTxCode(() => 'numeric'),
}
