import type { Fault } from '../fault.ts'

export const keyAttestationInAProofByAnyAlgAccepted: Fault = {
  name: 'key attestation in a proof by any alg accepted',
  breaks: 'VCI-F.1-15',
  overlooks: ['key-attestation-algorithm-listed', 'key-attestation-algorithm'],
}
