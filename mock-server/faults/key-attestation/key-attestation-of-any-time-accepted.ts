import type { Fault } from '../fault.ts'

export const keyAttestationOfAnyTimeAccepted: Fault = {
  name: 'key attestation of any time accepted',
  breaks: 'VCI-D.1-03',
  overlooks: ['key-attestation-issued-at'],
}
