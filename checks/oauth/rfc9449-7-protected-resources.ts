import { tokenChallenges } from '../../protocol/challenge.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { demandsDpopNonce, saysUseNonce } from '../engine/demands.ts'
import { met } from '../engine/judgement.ts'
import { earlier } from '../engine/lookup.ts'
import { errorOf, succeeded } from '../engine/read.ts'
import { accessTokenOf } from '../engine/request.ts'
import { notApplicable, satisfied, violated } from '../finding.ts'

const protectedOperations = ['credential', 'deferred', 'notification'] as const
const serverOperations = ['token', 'par'] as const

/**
 * Demonstrating proof of possession, RFC 9449: what is judged in whatever scenario it happens.
 * @see https://www.rfc-editor.org/rfc/rfc9449
 */
export const dpop: readonly ExchangeCheck[] = [
  ...serverOperations.map(
    (on): ExchangeCheck => ({
      requirement: 'RFC9449-8-01',
      on,
      judge(exchange) {
        if (errorOf(exchange) !== 'use_dpop_nonce') return undefined
        const { status, headers } = exchange.response
        return met(status === 400 && isNonce(headers['dpop-nonce']), {
          seen: `use_dpop_nonce came with ${status} and DPoP-Nonce ${headers['dpop-nonce'] ?? 'absent'}`,
          expected: '400 with a DPoP-Nonce header',
        })
      },
    }),
  ),
  ...protectedOperations.flatMap((on): readonly ExchangeCheck[] => [
    {
      requirement: 'RFC9449-9-01',
      on,
      judge(exchange) {
        if (!demandsDpopNonce(exchange)) return undefined
        const { status, headers } = exchange.response
        const nonce = headers['dpop-nonce']
        const challenge = headers['www-authenticate']
        const isRight = status === 401 && isNonce(nonce) && saysUseNonce(challenge)
        return met(isRight, {
          seen: `${status}, DPoP-Nonce ${nonce ?? 'absent'}, WWW-Authenticate ${challenge ?? 'absent'}`,
          expected: '401 with a DPoP challenge that says use_dpop_nonce, and DPoP-Nonce',
        })
      },
    },
    {
      requirement: 'RFC9449-7.1-01',
      on,
      judge(exchange, evidence) {
        if (!isProven(exchange) || exchange.deviation) return undefined
        if (succeeded(exchange)) return satisfied
        if (exchange.response.status !== 401 || demandsDpopNonce(exchange)) return undefined
        // A token that has been good before may have been revoked, or have expired.
        const wasGood = earlier(exchange, evidence).some(
          (other) => succeeded(other) && accessTokenOf(other) === accessTokenOf(exchange),
        )
        if (wasGood) return undefined
        return violated({
          seen: `a token with token_type DPoP and its proof were refused: ${challengeOf(exchange)}`,
          expected: 'the token, by the DPoP authentication scheme',
        })
      },
    },
    {
      requirement: 'RFC9449-7.1-02',
      on,
      judge(exchange) {
        if (exchange.response.status !== 401 || !usesDpopScheme(exchange)) return undefined
        const header = exchange.response.headers['www-authenticate']
        // None at all is RFC6750-3-01.
        if (header === undefined) return undefined
        const isRight = tokenChallenges(header).some(
          ({ scheme, parameters }) =>
            scheme === 'dpop' &&
            ['error', 'algs'].every((name) => parameters.some(([it]) => it === name)),
        )
        return met(isRight, {
          seen: `WWW-Authenticate is ${header}`,
          expected: 'a DPoP challenge with error and algs',
        })
      },
    },
  ]),
]

/** Section 8.2: a nonce for what follows may come with any answer; that of a demand is judged with it. */
const bringsNonce = [
  ...protectedOperations,
  ...serverOperations,
  ...(['nonce', 'attestation-challenge'] as const),
] as const

export const dpopNonces: readonly ExchangeCheck[] = bringsNonce.map((on) => ({
  requirement: 'RFC9449-8.1-01',
  on,
  judge(exchange) {
    const nonce = exchange.response.headers['dpop-nonce']
    if (nonce === undefined || errorOf(exchange) === 'use_dpop_nonce') return undefined
    if (demandsDpopNonce(exchange)) return undefined
    return met(isNonce(nonce), {
      seen: `DPoP-Nonce is "${nonce}"`,
      expected: 'one nonce of visible ASCII characters without quotes and backslashes',
    })
  },
}))

export const dpopErrors: readonly ActiveCheck[] = [
  {
    requirement: 'RFC9449-10-01',
    deviation: 'a code redeemed with another DPoP key',
    // Section 10 names no error code.
    statuses: [400, 401],
    errors: [],
    judge: ({ outcome }, evidence) =>
      outcome.kind === 'token' && !evidence.exchanges.some(({ operation }) => operation === 'par')
        ? notApplicable('dpop_jkt was sent without PAR, where a server may ignore it')
        : undefined,
  },
]

function isProven({ request: { headers } }: AnsweredExchange): boolean {
  return /^dpop\s/i.test(headers.authorization ?? '') && headers.dpop !== undefined
}

function usesDpopScheme({ request: { headers } }: AnsweredExchange): boolean {
  return /^dpop\s/i.test(headers.authorization ?? '')
}

function challengeOf({ response: { headers } }: AnsweredExchange): string | undefined {
  return headers['www-authenticate']
}

/** `1*NQCHAR`: no quotes, no spaces (RFC 9449, Section 8.1). */
function isNonce(value: string | undefined): boolean {
  return value !== undefined && /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(value)
}
