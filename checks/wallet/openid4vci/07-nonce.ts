import { met } from '../../engine/judgement.ts'
import { textAt } from '../../engine/read.ts'
import { dpopProofOf, position, requestsOf } from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

/**
 * The Nonce Endpoint.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-7
 */
export const nonceRequests: readonly WalletCheck[] = [
  {
    requirement: 'VCI-7.1-03',
    on: 'nonce',
    judge: ({ request }) =>
      met(request.method === 'POST', {
        seen: `the Nonce Endpoint was asked by ${request.method}`,
        expected: 'POST',
      }),
  },
  {
    requirement: 'VCI-7.2-08',
    on: 'credential',
    judge(exchange, evidence) {
      const proof = dpopProofOf(exchange)
      const before = requestsOf(evidence, 'nonce').filter(
        (it) => position(it, evidence) < position(exchange, evidence),
      )
      const given = before.flatMap(({ response }) => response.headers['dpop-nonce'] ?? []).at(-1)
      if (!proof || given === undefined) return undefined
      // A later answer may have given a newer one.
      const newer = evidence.exchanges
        .slice(position(before.at(-1) ?? exchange, evidence) + 1, position(exchange, evidence))
        .some(({ response }) => response.headers['dpop-nonce'] !== undefined)
      return newer
        ? undefined
        : met(textAt(proof.payload, 'nonce') === given, {
            seen: 'the DPoP proof has not the nonce that the Nonce Endpoint gave',
            expected: 'the DPoP-Nonce of the nonce response',
          })
    },
  },
]
