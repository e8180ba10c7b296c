import type { Fault } from '../fault.ts'

export const keyAttestationInAProofWithAnyNonceAccepted: Fault = {
  name: 'key attestation in a proof with any nonce accepted',
  breaks: 'VCI-F.1-16',
  overlooks: ['key-attestation-nonce-in-proof'],
}
