import type { Fault } from '../fault.ts'

export const usedAttestationProofAccepted: Fault = {
  name: 'used attestation proof accepted',
  breaks: 'ABCA-12.1-01',
  overlooks: ['attestation-pop-unused'],
}
