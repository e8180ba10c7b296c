import type { Fault } from '../fault.ts'

export const keyAttestationsRequiredAndNotChecked: Fault = {
  name: 'key attestations required and not checked',
  breaks: 'VCI-12.2.4-44',
  overlooks: ['key-attestation'],
}
