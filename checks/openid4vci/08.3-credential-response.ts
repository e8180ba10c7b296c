import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { answered, mediaType, succeeded } from '../engine/read.ts'
import { viewOf } from '../formats/view.ts'
import { beginningOf, proofsOf } from './08-plain-request.ts'
import { asksForEncryption, holdsJwe, isJwe } from './10-encrypted-exchange.ts'

/**
 * Credential Response, OpenID4VCI 1.0, Sections 3.3.2, 8.1 and 8.3: what no schema of the body can say.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3
 */
export const credentialResponse: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-8.3-01',
    on: 'credential',
    judge(exchange) {
      if (!succeeded(exchange) || answered(exchange)?.credentials === undefined) return undefined
      return met(exchange.response.status === 200, {
        seen: `credentials came with status ${exchange.response.status}`,
        expected: '200',
      })
    },
  },
  {
    requirement: 'VCI-8.3-03',
    on: 'credential',
    judge(exchange) {
      const body = answered(exchange)
      const deferred = body?.transaction_id !== undefined && body.credentials === undefined
      if (!succeeded(exchange) || !deferred) return undefined
      return met(exchange.response.status === 202, {
        seen: `the deferral came with status ${exchange.response.status}`,
        expected: '202',
      })
    },
  },
  ...(['credential', 'deferred'] as const).map(
    (on): ExchangeCheck => ({
      requirement: 'VCI-8.3-09',
      on,
      judge(exchange, evidence) {
        const asking = on === 'deferred' ? beginningOf(exchange, evidence) : exchange
        if (!asking) return undefined
        const proofs = proofsOf(asking).length
        const own = evidence.credentials.filter((it) => it.exchange === exchange.id)
        const keys = own.map((it) => viewOf(it).holderKey).filter((key) => key !== undefined)
        // A key attestation may bring further keys: those are not counted here.
        if (proofs === 0 || keys.length === 0 || bringsAttestation(asking)) return undefined
        return none(
          [
            ...(own.length > proofs ? [`${own.length} credentials for ${proofs} keys`] : []),
            ...(new Set(keys).size < keys.length ? ['two credentials are bound to one key'] : []),
          ],
          'one credential a key at most',
        )
      },
    }),
  ),
  {
    requirement: 'VCI-8.3-15',
    on: 'credential',
    judge(exchange) {
      if (!succeeded(exchange) || asksForEncryption(exchange) || isJwe(exchange)) return undefined
      return met(mediaType(exchange) === 'application/json', {
        seen: `Content-Type is ${exchange.response.headers['content-type'] ?? 'absent'}`,
        expected: 'application/json',
      })
    },
  },
  {
    requirement: 'VCI-8.3-16',
    on: 'credential',
    judge(exchange) {
      if (!succeeded(exchange) || asksForEncryption(exchange)) return undefined
      return met(!holdsJwe(exchange), {
        seen: isJwe(exchange) ? 'the body is a JWE' : 'the body holds a JWE',
        expected: 'plain JSON, since the request did not ask for encryption',
      })
    },
  },
]

function bringsAttestation(exchange: AnsweredExchange): boolean {
  return proofsOf(exchange).some((proof) => {
    const header = typeof proof === 'string' ? proof.split('.', 1)[0] : ''
    // In its header, or as the `typ` of the proof itself.
    return /key[_-]attestation/.test(Buffer.from(header ?? '', 'base64url').toString())
  })
}
