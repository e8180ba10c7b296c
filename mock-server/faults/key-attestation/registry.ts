import type { Fault } from '../fault.ts'
import { expiredKeyAttestationAccepted } from './expired-key-attestation-accepted.ts'
import { keyAttestationByES256RefusedUnderHAIP } from './key-attestation-by-es256-refused-under-haip.ts'
import { keyAttestationInAProofByAnyAlgAccepted } from './key-attestation-in-a-proof-by-any-alg-accepted.ts'
import { keyAttestationInAProofThatLivesForEver } from './key-attestation-in-a-proof-that-lives-for-ever.ts'
import { keyAttestationInAProofWithAnyNonceAccepted } from './key-attestation-in-a-proof-with-any-nonce-accepted.ts'
import { keyAttestationOfAnotherTypAccepted } from './key-attestation-of-another-typ-accepted.ts'
import { keyAttestationOfAnyTimeAccepted } from './key-attestation-of-any-time-accepted.ts'
import { keyAttestationOfAnybodyAccepted } from './key-attestation-of-anybody-accepted.ts'
import { keyAttestationOfNoKeysAccepted } from './key-attestation-of-no-keys-accepted.ts'
import { keyAttestationRefusedAsAProof } from './key-attestation-refused-as-a-proof.ts'
import { keyAttestationWithABrokenSignatureAccepted } from './key-attestation-with-a-broken-signature-accepted.ts'
import { keyAttestationWithAnyNonceAccepted } from './key-attestation-with-any-nonce-accepted.ts'
import { keyAttestationsRequiredAndNotChecked } from './key-attestations-required-and-not-checked.ts'
import { keyAttestationsRequiredWithoutAWord } from './key-attestations-required-without-a-word.ts'
import { proofByAKeyThatNobodyAttestedAccepted } from './proof-by-a-key-that-nobody-attested-accepted.ts'
import { twoKeyAttestationsAccepted } from './two-key-attestations-accepted.ts'
import { unsignedKeyAttestationAccepted } from './unsigned-key-attestation-accepted.ts'
import { weakKeysAccepted } from './weak-keys-accepted.ts'

export const keyAttestationFaults: readonly Fault[] = [
  keyAttestationOfAnotherTypAccepted,
  unsignedKeyAttestationAccepted,
  keyAttestationOfAnyTimeAccepted,
  keyAttestationInAProofThatLivesForEver,
  expiredKeyAttestationAccepted,
  keyAttestationOfNoKeysAccepted,
  proofByAKeyThatNobodyAttestedAccepted,
  keyAttestationWithABrokenSignatureAccepted,
  keyAttestationOfAnybodyAccepted,
  weakKeysAccepted,
  twoKeyAttestationsAccepted,
  keyAttestationInAProofByAnyAlgAccepted,
  keyAttestationInAProofWithAnyNonceAccepted,
  keyAttestationWithAnyNonceAccepted,
  keyAttestationsRequiredAndNotChecked,
  keyAttestationsRequiredWithoutAWord,
  keyAttestationRefusedAsAProof,
  keyAttestationByES256RefusedUnderHAIP,
]
