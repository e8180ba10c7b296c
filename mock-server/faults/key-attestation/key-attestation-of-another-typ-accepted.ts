import type { Fault } from '../fault.ts'

export const keyAttestationOfAnotherTypAccepted: Fault = {
  name: 'key attestation of another typ accepted',
  breaks: 'VCI-D.1-01',
  overlooks: ['key-attestation-typ'],
}
