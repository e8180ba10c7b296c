import type { Deviation } from '../deviation.ts'
import { anotherMethodInTheDpopProof } from './another-method-in-the-dpop-proof.ts'
import { anotherTypInTheDpopProof } from './another-typ-in-the-dpop-proof.ts'
import { anotherUrlInTheDpopProof } from './another-url-in-the-dpop-proof.ts'
import { anotherUrlInTheDpopProofAtTheCredentialEndpoint } from './another-url-in-the-dpop-proof-at-the-credential-endpoint.ts'
import { boundTokenAsABearerToken } from './bound-token-as-a-bearer-token.ts'
import { brokenSignatureOfTheDpopProof } from './broken-signature-of-the-dpop-proof.ts'
import { codeRedeemedWithAnotherDpopKey } from './code-redeemed-with-another-dpop-key.ts'
import { dpopProofByAnotherKey } from './dpop-proof-by-another-key.ts'
import { dpopProofOfAFewSecondsAhead } from './dpop-proof-of-a-few-seconds-ahead.ts'
import { dpopProofOfTwoMinutesAhead } from './dpop-proof-of-two-minutes-ahead.ts'
import { hashOfAnotherTokenInTheDpopProof } from './hash-of-another-token-in-the-dpop-proof.ts'
import { noDpopProof } from './no-dpop-proof.ts'
import { noDpopProofAtTheTokenEndpoint } from './no-dpop-proof-at-the-token-endpoint.ts'
import { noTokenHashInTheDpopProof } from './no-token-hash-in-the-dpop-proof.ts'
import { oldDpopProof } from './old-dpop-proof.ts'
import { privateKeyInTheDpopProof } from './private-key-in-the-dpop-proof.ts'
import { twoDpopProofs } from './two-dpop-proofs.ts'
import { unsignedDpopProof } from './unsigned-dpop-proof.ts'

export const dpopDeviations: readonly Deviation[] = [
  anotherTypInTheDpopProof,
  unsignedDpopProof,
  brokenSignatureOfTheDpopProof,
  privateKeyInTheDpopProof,
  anotherMethodInTheDpopProof,
  anotherUrlInTheDpopProof,
  anotherUrlInTheDpopProofAtTheCredentialEndpoint,
  oldDpopProof,
  twoDpopProofs,
  noTokenHashInTheDpopProof,
  hashOfAnotherTokenInTheDpopProof,
  dpopProofByAnotherKey,
  noDpopProof,
  noDpopProofAtTheTokenEndpoint,
  boundTokenAsABearerToken,
  codeRedeemedWithAnotherDpopKey,
  dpopProofOfAFewSecondsAhead,
  dpopProofOfTwoMinutesAhead,
]
