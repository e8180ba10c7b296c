import type { Fault } from '../fault.ts'

export const keyAttestationOfAnybodyAccepted: Fault = {
  name: 'key attestation of anybody accepted',
  breaks: 'VCI-D.1-11',
  overlooks: ['key-attestation-trusted'],
}
