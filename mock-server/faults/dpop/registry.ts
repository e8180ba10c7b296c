import type { Fault } from '../fault.ts'
import { boundTokenCalledABearerToken } from './bound-token-called-a-bearer-token.ts'
import { dpopAlgorithmWithoutAKeyOfItsOwn } from './dpop-algorithm-without-a-key-of-its-own.ts'
import { dpopNonceDemandedWith400ByTheIssuer } from './dpop-nonce-demanded-with-400-by-the-issuer.ts'
import { dpopNonceDemandedWith401ByTheServer } from './dpop-nonce-demanded-with-401-by-the-server.ts'
import { dpopProofsComparedWithAnInnerAddress } from './dpop-proofs-compared-with-an-inner-address.ts'
import { dpopProofsRefusedWithPushedRequests } from './dpop-proofs-refused-with-pushed-requests.ts'
import { dpopSchemeTakenForAnother } from './dpop-scheme-taken-for-another.ts'
import { jwtAccessTokenBoundToAnotherKey } from './jwt-access-token-bound-to-another-key.ts'
import { thumbprintInHexadecimal } from './thumbprint-in-hexadecimal.ts'

export const dpopFaults: readonly Fault[] = [
  dpopProofsRefusedWithPushedRequests,
  dpopProofsComparedWithAnInnerAddress,
  boundTokenCalledABearerToken,
  dpopAlgorithmWithoutAKeyOfItsOwn,
  jwtAccessTokenBoundToAnotherKey,
  dpopSchemeTakenForAnother,
  dpopNonceDemandedWith401ByTheServer,
  dpopNonceDemandedWith400ByTheIssuer,
  thumbprintInHexadecimal,
]
