import type { Fault } from '../fault.ts'

export const keyAttestationInAProofThatLivesForEver: Fault = {
  name: 'key attestation in a proof that lives for ever',
  breaks: 'VCI-D.1-04',
  overlooks: ['key-attestation-expiry'],
}
