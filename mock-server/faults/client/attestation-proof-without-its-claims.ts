import type { Fault } from '../fault.ts'

export const attestationProofWithoutItsClaims: Fault = {
  name: 'attestation proof without its claims',
  breaks: 'ABCA-5.2-01',
  overlooks: ['attestation-pop-claims'],
}
