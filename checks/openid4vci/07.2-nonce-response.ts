import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { configurations, exchangesOf, issuerMetadata } from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import { fewBits, guessable, variedBits } from '../engine/randomness.ts'
import {
  answered,
  at,
  bodyText,
  cacheDirectives,
  entries,
  errorOf,
  mediaType,
  refusalOf,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { satisfied, violated } from '../finding.ts'

/**
 * Nonce Endpoint, OpenID4VCI 1.0, Sections 7 and 13.8.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-7
 */
export const nonce: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-7-01',
    on: 'credential',
    judge(exchange, evidence) {
      const metadata = issuerMetadata(evidence)
      if (!metadata || exchange.deviation) return undefined
      if (metadata.nonce_endpoint !== undefined) return succeeded(exchange) ? satisfied : undefined
      const demanded = errorOf(exchange) === 'invalid_nonce' || /nonce/i.test(bodyText(exchange))
      if (!demanded || succeeded(exchange)) return undefined
      return violated({
        seen: `a proof without nonce was refused (${refusalOf(exchange)}) and nonce_endpoint is absent`,
        expected: 'a Nonce Endpoint, when proofs need its nonce',
      })
    },
  },
  {
    requirement: 'VCI-13.8-01',
    on: 'issuer-metadata',
    judge(exchange, evidence) {
      const document = answered(exchange)
      const proofs = entries(configurations(evidence)).some(([, it]) =>
        at(it, 'proof_types_supported'),
      )
      if (!succeeded(exchange) || !document || !proofs) return undefined
      return met(document.nonce_endpoint !== undefined, {
        seen: 'proofs are asked for, nonce_endpoint is absent',
        expected: 'a Nonce Endpoint against replayed proofs',
      })
    },
  },
  {
    requirement: 'VCI-7.1-01',
    on: 'nonce',
    judge(exchange) {
      const { status } = exchange.response
      if (!isPlainRequest(exchange) || [401, 403, 429, 503].includes(status)) return undefined
      if (nonceOf(exchange) !== undefined) return satisfied
      if (succeeded(exchange)) return undefined
      return violated({ seen: `an empty POST was answered ${status}`, expected: 'a nonce' })
    },
  },
  {
    requirement: 'VCI-7.1-02',
    on: 'nonce',
    judge(exchange) {
      const { status } = exchange.response
      if (!isPlainRequest(exchange)) return undefined
      if (status !== 401 && status !== 403) return succeeded(exchange) ? satisfied : undefined
      return violated({
        seen: `a request without access token was answered ${status}`,
        expected: 'a nonce: the endpoint is not a protected resource',
      })
    },
  },
  {
    requirement: 'VCI-7.2-01',
    on: 'nonce',
    judge(exchange) {
      if (nonceOf(exchange) === undefined) return undefined
      return met(succeeded(exchange), {
        seen: `the nonce came with status ${exchange.response.status}`,
        expected: '2xx',
      })
    },
  },
  {
    requirement: 'VCI-7.2-02',
    on: 'nonce',
    judge(exchange) {
      if (!succeeded(exchange)) return undefined
      return met(mediaType(exchange) === 'application/json' && answered(exchange) !== undefined, {
        seen: `Content-Type is ${exchange.response.headers['content-type'] ?? 'absent'}${answered(exchange) ? '' : ', the body is no JSON object'}`,
        expected: 'a JSON object as application/json',
      })
    },
  },
  {
    requirement: 'VCI-7.2-04',
    on: 'nonce',
    judge(exchange, evidence) {
      const own = nonceOf(exchange)
      if (own === undefined || !succeeded(exchange)) return undefined
      const { nonces, rule, bits } = allNonces(evidence)
      if (rule !== undefined) {
        return violated({
          seen: `${rule}: ${nonces.slice(0, 3).join(', ')}`,
          expected: 'unpredictable',
        })
      }
      if (bits < 120) {
        return violated({
          seen: `what varies has room for about ${Math.round(bits)} bit: ${nonces.slice(0, 3).join(', ')}`,
          expected: 'about 128 bit of randomness',
          // What a guesser tries in no time is predicted, whatever the rule is.
          ...(bits >= fewBits && { level: 'SHOULD' as const }),
        })
      }
      // One value, or the same value again, shows no rule and no randomness.
      return nonces.length >= 2 ? satisfied : undefined
    },
  },
  {
    requirement: 'VCI-7.2-05',
    on: 'nonce',
    judge(exchange) {
      if (!succeeded(exchange)) return undefined
      return met(cacheDirectives(exchange).includes('no-store'), {
        seen: `Cache-Control is ${exchange.response.headers['cache-control'] ?? 'absent'}`,
        expected: 'no-store',
      })
    },
  },
]

/** Each is judged beside all others: once for all of them. */
const allNonces = once((evidence: Evidence) => {
  const given = exchangesOf(evidence, 'nonce').filter(succeeded)
  const nonces = [...new Set(given.flatMap((it) => nonceOf(it) ?? []))]
  const now = given[0]?.startedAt ?? new Date(0)
  return { nonces, rule: guessable(nonces, now), bits: variedBits(nonces) }
})

function nonceOf(exchange: AnsweredExchange): string | undefined {
  return textAt(answered(exchange), 'c_nonce')
}

function isPlainRequest({ request, deviation }: AnsweredExchange): boolean {
  const { method, headers, body = '' } = request
  return (
    method === 'POST' &&
    headers.authorization === undefined &&
    body === '' &&
    deviation === undefined
  )
}
