import type { Fault } from '../fault.ts'
import { inTxCode } from '../grants.ts'

export const txCodeThatTheOfferKeepsSilentAbout: Fault = {
  name: 'tx_code that the offer keeps silent about',
  breaks: 'VCI-4.1.1-16',
  entails: [
    {
      requirement: 'RFC6749-5-01',
      reason:
        'a wallet that was told of no Transaction Code asks rightly without one, and is refused',
    },
  ],
  seams: inTxCode(() => undefined),
}
