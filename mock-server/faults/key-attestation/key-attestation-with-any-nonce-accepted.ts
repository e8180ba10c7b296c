import type { Fault } from '../fault.ts'

export const keyAttestationWithAnyNonceAccepted: Fault = {
  name: 'key attestation with any nonce accepted',
  breaks: 'VCI-F.3-02',
  overlooks: ['key-attestation-nonce-known'],
}
