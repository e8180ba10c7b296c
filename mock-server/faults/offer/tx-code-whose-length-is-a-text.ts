import type { Fault } from '../fault.ts'
import { inTxCode } from '../grants.ts'

export const txCodeWhoseLengthIsAText: Fault = {
  name: 'tx_code whose length is a text',
  breaks: 'VCI-4.1.1-18',
  seams: inTxCode((txCode) => ({ ...txCode, length: '6' })),
}
