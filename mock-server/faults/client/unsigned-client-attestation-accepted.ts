import type { Fault } from '../fault.ts'

export const unsignedClientAttestationAccepted: Fault = {
  name: 'unsigned client attestation accepted',
  breaks: 'ABCA-9-03',
  entails: [{ requirement: 'ABCA-5.1-04', reason: 'what has no signature is not verified' }],
  overlooks: ['attestation-algorithm', 'attestation-signature'],
}
