import type { Fault } from '../fault.ts'

export const keyAttestationWithABrokenSignatureAccepted: Fault = {
  name: 'key attestation with a broken signature accepted',
  breaks: 'VCI-D.1-08',
  entails: [{ requirement: 'VCI-F.3-03', reason: 'a signature by another key is not noticed' }],
  overlooks: ['key-attestation-signature'],
}
