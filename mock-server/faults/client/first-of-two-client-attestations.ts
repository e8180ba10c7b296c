import type { Fault } from '../fault.ts'

export const firstOfTwoClientAttestations: Fault = {
  name: 'first of two client attestations',
  breaks: 'ABCA-6.2-01',
  overlooks: ['attestation-headers-once'],
}
