import type { Fault } from '../fault.ts'
import { keyAttestationByES256RefusedUnderHAIP } from './key-attestation-by-es256-refused-under-haip.ts'
import { keyAttestationInAProofByAnyAlgAccepted } from './key-attestation-in-a-proof-by-any-alg-accepted.ts'
import { keyAttestationRefusedAsAProof } from './key-attestation-refused-as-a-proof.ts'
import { keyAttestationsRequiredWithoutAWord } from './key-attestations-required-without-a-word.ts'

export const keyAttestationFaults: readonly Fault[] = [
  keyAttestationInAProofByAnyAlgAccepted,
  keyAttestationsRequiredWithoutAWord,
  keyAttestationRefusedAsAProof,
  keyAttestationByES256RefusedUnderHAIP,
]
