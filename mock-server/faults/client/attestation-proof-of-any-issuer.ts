import type { Fault } from '../fault.ts'

export const attestationProofOfAnyIssuer: Fault = {
  name: 'attestation proof of any issuer',
  breaks: 'ABCA-5.2-03',
  overlooks: ['attestation-pop-issuer'],
}
