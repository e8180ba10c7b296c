import type { Fault } from '../fault.ts'

export const attestationProofOfAnyTyp: Fault = {
  name: 'attestation proof of any typ',
  breaks: 'ABCA-5.2-01',
  overlooks: ['attestation-pop-typ'],
}
