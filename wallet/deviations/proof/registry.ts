import type { Deviation } from '../deviation.ts'
import { anotherAudienceInTheProof } from './another-audience-in-the-proof.ts'
import { anotherTypInTheProof } from './another-typ-in-the-proof.ts'
import { brokenProofSignature } from './broken-proof-signature.ts'
import { dpopProofAsKeyProof } from './dpop-proof-as-key-proof.ts'
import { emptyProofsArray } from './empty-proofs-array.ts'
import { noIatInTheProof } from './no-iat-in-the-proof.ts'
import { noKeyInTheProof } from './no-key-in-the-proof.ts'
import { noNonceInTheProof } from './no-nonce-in-the-proof.ts'
import { noProof } from './no-proof.ts'
import { privateKeyInTheProof } from './private-key-in-the-proof.ts'
import { proofSignedByAnotherKey } from './proof-signed-by-another-key.ts'
import { unregisteredProofAlg } from './unregistered-proof-alg.ts'
import { unsignedProof } from './unsigned-proof.ts'

export const proofDeviations: readonly Deviation[] = [
  noProof,
  noNonceInTheProof,
  brokenProofSignature,
  anotherAudienceInTheProof,
  anotherTypInTheProof,
  unsignedProof,
  privateKeyInTheProof,
  noKeyInTheProof,
  noIatInTheProof,
  proofSignedByAnotherKey,
  dpopProofAsKeyProof,
  unregisteredProofAlg,
  emptyProofsArray,
]
