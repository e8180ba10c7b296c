import type { Fault } from '../fault.ts'

export const clientAttestationOfAnyTyp: Fault = {
  name: 'client attestation of any typ',
  breaks: 'ABCA-5.1-01',
  overlooks: ['attestation-typ'],
}
