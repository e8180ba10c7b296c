import type { Fault } from '../fault.ts'

export const attestationProofOfAnySignature: Fault = {
  name: 'attestation proof of any signature',
  breaks: 'ABCA-5.2-02',
  overlooks: ['attestation-pop-signature'],
}
