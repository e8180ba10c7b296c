import type { Fault } from '../fault.ts'

export const claimsDescriptionWithoutAPathAccepted: Fault = {
  name: 'claims description without a path accepted',
  breaks: 'VCI-B.1-01',
  overlooks: ['details-claim-path'],
}
