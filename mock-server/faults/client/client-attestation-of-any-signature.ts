import type { Fault } from '../fault.ts'

export const clientAttestationOfAnySignature: Fault = {
  name: 'client attestation of any signature',
  breaks: 'ABCA-5.1-04',
  overlooks: ['attestation-signature'],
}
