import type { Fault } from '../fault.ts'
import { brokenProofInABatchAccepted } from './broken-proof-in-a-batch-accepted.ts'
import { brokenProofSignatureAccepted } from './broken-proof-signature-accepted.ts'
import { cNonceNotInsistedOn } from './c-nonce-not-insisted-on.ts'
import { certificateInTheProofForgotten } from './certificate-in-the-proof-forgotten.ts'
import { dpopProofTakenForAKeyProof } from './dpop-proof-taken-for-a-key-proof.ts'
import { foreignProofSignatureAccepted } from './foreign-proof-signature-accepted.ts'
import { issOfAnAnonymousWallet } from './iss-of-an-anonymous-wallet.ts'
import { issOfAnybody } from './iss-of-anybody.ts'
import { listedProofAlgRefused } from './listed-proof-alg-refused.ts'
import { privateKeyInAProofAccepted } from './private-key-in-a-proof-accepted.ts'
import { proofForAnyAudience } from './proof-for-any-audience.ts'
import { proofOfAnyAge } from './proof-of-any-age.ts'
import { proofOfAnyTyp } from './proof-of-any-typ.ts'
import { proofWithTheClientIdAsIssRefused } from './proof-with-the-client-id-as-iss-refused.ts'
import { proofWithoutAKeyAccepted } from './proof-without-a-key-accepted.ts'
import { proofWithoutNonceAccepted } from './proof-without-nonce-accepted.ts'
import { rightProofRefused } from './right-proof-refused.ts'
import { sameKeyInTwoProofs } from './same-key-in-two-proofs.ts'
import { severalKeysInOneProof } from './several-keys-in-one-proof.ts'
import { twoProofTypesAtOnceTaken } from './two-proof-types-at-once-taken.ts'
import { undatedProofAccepted } from './undated-proof-accepted.ts'
import { unregisteredProofAlgAccepted } from './unregistered-proof-alg-accepted.ts'
import { unsignedProofAccepted } from './unsigned-proof-accepted.ts'

export const proofFaults: readonly Fault[] = [
  foreignProofSignatureAccepted,
  unsignedProofAccepted,
  proofForAnyAudience,
  proofOfAnyTyp,
  undatedProofAccepted,
  proofWithoutNonceAccepted,
  privateKeyInAProofAccepted,
  rightProofRefused,
  proofWithoutAKeyAccepted,
  cNonceNotInsistedOn,
  brokenProofSignatureAccepted,
  brokenProofInABatchAccepted,
  dpopProofTakenForAKeyProof,
  unregisteredProofAlgAccepted,
  proofOfAnyAge,
  listedProofAlgRefused,
  proofWithTheClientIdAsIssRefused,
  certificateInTheProofForgotten,
  severalKeysInOneProof,
  issOfAnybody,
  issOfAnAnonymousWallet,
  sameKeyInTwoProofs,
  twoProofTypesAtOnceTaken,
]
