import type { Fault } from '../fault.ts'

export const authorizationDetailsBeyondTheGrantAccepted: Fault = {
  name: 'authorization details beyond the grant accepted',
  breaks: 'VCI-6.1.1-03',
  overlooks: ['details-granted'],
}
