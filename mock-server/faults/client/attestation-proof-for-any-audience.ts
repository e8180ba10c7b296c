import type { Fault } from '../fault.ts'

export const attestationProofForAnyAudience: Fault = {
  name: 'attestation proof for any audience',
  breaks: 'ABCA-5.2-04',
  overlooks: ['attestation-pop-audience'],
}
