import type { Fault } from '../fault.ts'
import { inTxCode } from '../grants.ts'

export const txCodeThatTheOfferKeepsSilentAbout: Fault = {
  name: 'tx_code that the offer keeps silent about',
  breaks: 'VCI-4.1.1-16',
  seams: inTxCode(() => undefined),
}
