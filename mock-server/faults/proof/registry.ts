import type { Fault } from '../fault.ts'
import { foreignProofSignatureAccepted } from './foreign-proof-signature-accepted.ts'
import { privateKeyInAProofAccepted } from './private-key-in-a-proof-accepted.ts'
import { proofForAnyAudience } from './proof-for-any-audience.ts'
import { proofOfAnyTyp } from './proof-of-any-typ.ts'
import { proofWithoutNonceAccepted } from './proof-without-nonce-accepted.ts'
import { undatedProofAccepted } from './undated-proof-accepted.ts'
import { unsignedProofAccepted } from './unsigned-proof-accepted.ts'

export const proofFaults: readonly Fault[] = [
  foreignProofSignatureAccepted,
  unsignedProofAccepted,
  proofForAnyAudience,
  proofOfAnyTyp,
  undatedProofAccepted,
  proofWithoutNonceAccepted,
  privateKeyInAProofAccepted,
]
