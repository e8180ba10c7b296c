import type { Fault } from '../fault.ts'

export const claimDescribedTwiceAccepted: Fault = {
  name: 'claim described twice accepted',
  breaks: 'VCI-B.3-03',
  overlooks: ['details-claim-once'],
}
