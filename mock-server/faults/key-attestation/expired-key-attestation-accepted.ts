import type { Fault } from '../fault.ts'

export const expiredKeyAttestationAccepted: Fault = {
  name: 'expired key attestation accepted',
  breaks: 'VCI-D.1-05',
  overlooks: ['key-attestation-unexpired'],
}
