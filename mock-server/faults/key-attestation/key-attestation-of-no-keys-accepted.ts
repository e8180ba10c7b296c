import type { Fault } from '../fault.ts'

export const keyAttestationOfNoKeysAccepted: Fault = {
  name: 'key attestation of no keys accepted',
  breaks: 'VCI-D.1-06',
  overlooks: ['key-attestation-keys'],
}
