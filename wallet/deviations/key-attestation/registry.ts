import type { Deviation } from '../deviation.ts'
import { anotherTypInTheKeyAttestation } from './another-typ-in-the-key-attestation.ts'
import { brokenSignatureOfTheKeyAttestation } from './broken-signature-of-the-key-attestation.ts'
import { emptyListOfAttestedKeys } from './empty-list-of-attested-keys.ts'
import { expiredKeyAttestation } from './expired-key-attestation.ts'
import { keyAttestationByAnUnknownSigner } from './key-attestation-by-an-unknown-signer.ts'
import { keyAttestationWithoutAnEnd } from './key-attestation-without-an-end.ts'
import { keysThatResistTooLittle } from './keys-that-resist-too-little.ts'
import { macAsTheSignatureOfTheKeyAttestation } from './mac-as-the-signature-of-the-key-attestation.ts'
import { madeUpNonceInTheKeyAttestation } from './made-up-nonce-in-the-key-attestation.ts'
import { madeUpNonceInTheKeyAttestationOfAProof } from './made-up-nonce-in-the-key-attestation-of-a-proof.ts'
import { noAttestedKeysInTheKeyAttestation } from './no-attested-keys-in-the-key-attestation.ts'
import { noIatInTheKeyAttestation } from './no-iat-in-the-key-attestation.ts'
import { noKeyAttestation } from './no-key-attestation.ts'
import { noNonceInTheKeyAttestation } from './no-nonce-in-the-key-attestation.ts'
import { proofByAKeyThatIsNotAttested } from './proof-by-a-key-that-is-not-attested.ts'
import { twoKeyAttestations } from './two-key-attestations.ts'
import { unlistedAlgOfTheKeyAttestation } from './unlisted-alg-of-the-key-attestation.ts'
import { unlistedAlgOfTheKeyAttestationInAProof } from './unlisted-alg-of-the-key-attestation-in-a-proof.ts'
import { unsignedKeyAttestation } from './unsigned-key-attestation.ts'

export const keyAttestationDeviations: readonly Deviation[] = [
  anotherTypInTheKeyAttestation,
  unsignedKeyAttestation,
  macAsTheSignatureOfTheKeyAttestation,
  noIatInTheKeyAttestation,
  expiredKeyAttestation,
  noAttestedKeysInTheKeyAttestation,
  emptyListOfAttestedKeys,
  brokenSignatureOfTheKeyAttestation,
  keyAttestationByAnUnknownSigner,
  noNonceInTheKeyAttestation,
  madeUpNonceInTheKeyAttestation,
  unlistedAlgOfTheKeyAttestation,
  twoKeyAttestations,
  noKeyAttestation,
  keysThatResistTooLittle,
  keyAttestationWithoutAnEnd,
  proofByAKeyThatIsNotAttested,
  madeUpNonceInTheKeyAttestationOfAProof,
  unlistedAlgOfTheKeyAttestationInAProof,
]
