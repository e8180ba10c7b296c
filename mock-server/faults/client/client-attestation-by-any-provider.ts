import type { Fault } from '../fault.ts'

export const clientAttestationByAnyProvider: Fault = {
  name: 'client attestation by any provider',
  breaks: 'VCI-E-01',
  overlooks: ['attestation-trusted'],
}
