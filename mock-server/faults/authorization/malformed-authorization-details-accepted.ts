import type { Fault } from '../fault.ts'

export const malformedAuthorizationDetailsAccepted: Fault = {
  name: 'malformed authorization details accepted',
  breaks: 'RFC9396-5-01',
  overlooks: ['details-array'],
}
