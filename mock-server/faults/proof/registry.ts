import type { Fault } from '../fault.ts'
import { brokenProofInABatchAccepted } from './broken-proof-in-a-batch-accepted.ts'
import { brokenProofSignatureAccepted } from './broken-proof-signature-accepted.ts'
import { cNonceNotInsistedOn } from './c-nonce-not-insisted-on.ts'
import { certificateInTheProofForgotten } from './certificate-in-the-proof-forgotten.ts'
import { dpopProofTakenForAKeyProof } from './dpop-proof-taken-for-a-key-proof.ts'
import { listedProofAlgRefused } from './listed-proof-alg-refused.ts'
import { proofWithTheClientIdAsIssRefused } from './proof-with-the-client-id-as-iss-refused.ts'
import { proofWithoutAKeyAccepted } from './proof-without-a-key-accepted.ts'
import { rightProofRefused } from './right-proof-refused.ts'
import { unregisteredProofAlgAccepted } from './unregistered-proof-alg-accepted.ts'
import { unsignedProofAccepted } from './unsigned-proof-accepted.ts'

export const proofFaults: readonly Fault[] = [
  unsignedProofAccepted,
  rightProofRefused,
  proofWithoutAKeyAccepted,
  cNonceNotInsistedOn,
  brokenProofSignatureAccepted,
  brokenProofInABatchAccepted,
  dpopProofTakenForAKeyProof,
  unregisteredProofAlgAccepted,
  listedProofAlgRefused,
  proofWithTheClientIdAsIssRefused,
  certificateInTheProofForgotten,
]
