import type { Deviation } from '../deviation.ts'
import { anotherAudienceInTheProof } from './another-audience-in-the-proof.ts'
import { anotherIssInTheProof } from './another-iss-in-the-proof.ts'
import { anotherTypInTheProof } from './another-typ-in-the-proof.ts'
import { brokenDidInTheProof } from './broken-did-in-the-proof.ts'
import { brokenProofAfterAGoodOne } from './broken-proof-after-a-good-one.ts'
import { brokenProofBeforeAGoodOne } from './broken-proof-before-a-good-one.ts'
import { brokenProofSignature } from './broken-proof-signature.ts'
import { credentialEndpointAsAudienceOfTheProof } from './credential-endpoint-as-audience-of-the-proof.ts'
import { dpopProofAsKeyProof } from './dpop-proof-as-key-proof.ts'
import { emptyProofsArray } from './empty-proofs-array.ts'
import { emptyProofsObject } from './empty-proofs-object.ts'
import { iatAsTextInTheProof } from './iat-as-text-in-the-proof.ts'
import { issInTheProofOfAnAnonymousWallet } from './iss-in-the-proof-of-an-anonymous-wallet.ts'
import { kidBesideTheJwkOfTheProof } from './kid-beside-the-jwk-of-the-proof.ts'
import { macAsProofSignature } from './mac-as-proof-signature.ts'
import { noAudienceInTheProof } from './no-audience-in-the-proof.ts'
import { noIatInTheProof } from './no-iat-in-the-proof.ts'
import { noKeyInTheProof } from './no-key-in-the-proof.ts'
import { noNonceInTheProof } from './no-nonce-in-the-proof.ts'
import { noProof } from './no-proof.ts'
import { noTypInTheProof } from './no-typ-in-the-proof.ts'
import { numericNonceInTheProof } from './numeric-nonce-in-the-proof.ts'
import { privateKeyInTheProof } from './private-key-in-the-proof.ts'
import { proofOfAnUnlistedAlg } from './proof-of-an-unlisted-alg.ts'
import { proofOfAnUnlistedType } from './proof-of-an-unlisted-type.ts'
import { proofOfLastYear } from './proof-of-last-year.ts'
import { proofOfTomorrow } from './proof-of-tomorrow.ts'
import { proofSignedByAnotherKey } from './proof-signed-by-another-key.ts'
import { proofThatIsInNoArray } from './proof-that-is-in-no-array.ts'
import { proofsAsText } from './proofs-as-text.ts'
import { twoProofTypesAtOnce } from './two-proof-types-at-once.ts'
import { twoProofsOfTheSameKey } from './two-proofs-of-the-same-key.ts'
import { unregisteredProofAlg } from './unregistered-proof-alg.ts'
import { unsignedProof } from './unsigned-proof.ts'
import { x5cBesideTheJwkOfTheProof } from './x5c-beside-the-jwk-of-the-proof.ts'

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
  macAsProofSignature,
  noTypInTheProof,
  kidBesideTheJwkOfTheProof,
  x5cBesideTheJwkOfTheProof,
  brokenDidInTheProof,
  noAudienceInTheProof,
  credentialEndpointAsAudienceOfTheProof,
  iatAsTextInTheProof,
  numericNonceInTheProof,
  anotherIssInTheProof,
  issInTheProofOfAnAnonymousWallet,
  proofOfAnUnlistedAlg,
  proofOfLastYear,
  proofOfTomorrow,
  brokenProofAfterAGoodOne,
  brokenProofBeforeAGoodOne,
  twoProofsOfTheSameKey,
  twoProofTypesAtOnce,
  emptyProofsObject,
  proofThatIsInNoArray,
  proofsAsText,
  proofOfAnUnlistedType,
]
