import type { Fault } from '../fault.ts'

export const attestationProofOfAnyAge: Fault = {
  name: 'attestation proof of any age',
  breaks: 'ABCA-9-02',
  overlooks: ['attestation-pop-fresh'],
}
