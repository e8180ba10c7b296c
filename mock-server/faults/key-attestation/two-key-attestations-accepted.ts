import type { Fault } from '../fault.ts'

export const twoKeyAttestationsAccepted: Fault = {
  name: 'two key attestations accepted',
  breaks: 'VCI-F-01',
  overlooks: ['single-proof', 'distinct-keys'],
}
