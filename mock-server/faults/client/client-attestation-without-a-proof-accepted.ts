import type { Fault } from '../fault.ts'

export const clientAttestationWithoutAProofAccepted: Fault = {
  name: 'client attestation without a proof accepted',
  breaks: 'ABCA-6.2-01',
  overlooks: ['attestation-pop-present'],
}
