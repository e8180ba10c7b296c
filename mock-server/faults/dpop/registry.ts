import type { Fault } from '../fault.ts'
import { boundTokenCalledABearerToken } from './bound-token-called-a-bearer-token.ts'
import { boundTokenTakenAsABearerToken } from './bound-token-taken-as-a-bearer-token.ts'
import { codeRedeemedWithAnyDpopKey } from './code-redeemed-with-any-dpop-key.ts'
import { dpopAlgorithmWithoutAKeyOfItsOwn } from './dpop-algorithm-without-a-key-of-its-own.ts'
import { dpopNonceDemandedWith400ByTheIssuer } from './dpop-nonce-demanded-with-400-by-the-issuer.ts'
import { dpopNonceDemandedWith401ByTheServer } from './dpop-nonce-demanded-with-401-by-the-server.ts'
import { dpopProofByAnyKey } from './dpop-proof-by-any-key.ts'
import { dpopProofForAnyAccessToken } from './dpop-proof-for-any-access-token.ts'
import { dpopProofForAnyRequest } from './dpop-proof-for-any-request.ts'
import { dpopProofOfAnyAge } from './dpop-proof-of-any-age.ts'
import { dpopProofOfAnySignature } from './dpop-proof-of-any-signature.ts'
import { dpopProofOfAnyTyp } from './dpop-proof-of-any-typ.ts'
import { dpopProofsComparedWithAnInnerAddress } from './dpop-proofs-compared-with-an-inner-address.ts'
import { dpopProofsRefusedWithPushedRequests } from './dpop-proofs-refused-with-pushed-requests.ts'
import { dpopSchemeTakenForAnother } from './dpop-scheme-taken-for-another.ts'
import { firstOfSeveralDpopProofs } from './first-of-several-dpop-proofs.ts'
import { jwtAccessTokenBoundToAnotherKey } from './jwt-access-token-bound-to-another-key.ts'
import { privateKeyInADpopProofAccepted } from './private-key-in-a-dpop-proof-accepted.ts'
import { thumbprintInHexadecimal } from './thumbprint-in-hexadecimal.ts'
import { unsignedDpopProofAccepted } from './unsigned-dpop-proof-accepted.ts'

export const dpopFaults: readonly Fault[] = [
  dpopProofsRefusedWithPushedRequests,
  dpopProofsComparedWithAnInnerAddress,
  dpopProofOfAnyTyp,
  unsignedDpopProofAccepted,
  dpopProofOfAnySignature,
  privateKeyInADpopProofAccepted,
  dpopProofForAnyRequest,
  dpopProofOfAnyAge,
  firstOfSeveralDpopProofs,
  dpopProofForAnyAccessToken,
  dpopProofByAnyKey,
  boundTokenCalledABearerToken,
  dpopAlgorithmWithoutAKeyOfItsOwn,
  jwtAccessTokenBoundToAnotherKey,
  dpopSchemeTakenForAnother,
  boundTokenTakenAsABearerToken,
  dpopNonceDemandedWith401ByTheServer,
  dpopNonceDemandedWith400ByTheIssuer,
  codeRedeemedWithAnyDpopKey,
  thumbprintInHexadecimal,
]
