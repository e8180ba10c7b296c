import type { Fault } from '../fault.ts'

export const privateKeyInAClientAttestationAccepted: Fault = {
  name: 'private key in a client attestation accepted',
  breaks: 'ABCA-9-01',
  overlooks: ['attestation-key-public'],
}
