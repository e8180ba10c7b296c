import type { Fault } from '../fault.ts'

export const expiredClientAttestationAccepted: Fault = {
  name: 'expired client attestation accepted',
  breaks: 'ABCA-5.1-03',
  overlooks: ['attestation-unexpired'],
}
