import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { PassiveCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { exchangesOf, offersOf, preAuthorizedGrant } from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import { farTooFewBits, guessable, variedBits } from '../engine/randomness.ts'
import { answered, at, succeeded, textAt } from '../engine/read.ts'
import { type Judgement, violated } from '../finding.ts'
import { onRedirects, redirectOf } from './redirect.ts'

/**
 * What a guesser could do with codes and tokens, where they are given out.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-10.10
 */
export const guessing: readonly PassiveCheck[] = [
  {
    requirement: 'RFC6749-10.10-01',
    on: 'token',
    judge(exchange, evidence) {
      if (!succeeded(exchange)) return undefined
      const judged = (['access_token', 'refresh_token'] as const).flatMap((member) =>
        textAt(answered(exchange), member) ? allTokens(evidence)[member] : [],
      )
      const wrong = judged.filter((it) => it.verdict === 'violated')
      return wrong.find((it) => it.level === undefined) ?? wrong[0] ?? judged[0]
    },
  },
  ...onRedirects('RFC6749-10.10-01', ({ parameters }, evidence) =>
    parameters.get('code') ? allCodes(evidence) : undefined,
  ),
  {
    requirement: 'RFC6749-10.10-01',
    on: 'offer-sighting',
    judge: ({ offer }, evidence) => (codeIn(offer) ? allOfferedCodes(evidence) : undefined),
  },
]

/** Each value is judged beside all others of its kind: once for all of them. */
const allTokens = once((evidence: Evidence) => ({
  access_token: judgedTokens('access_token', evidence),
  refresh_token: judgedTokens('refresh_token', evidence),
}))

const allCodes = once((evidence: Evidence) =>
  unpredictable('the code', codes(evidence), exchangesOf(evidence, 'authorize')[0]?.startedAt),
)

const allOfferedCodes = once((evidence: Evidence) =>
  unpredictable(
    'the pre-authorized code',
    offersOf(evidence).flatMap(({ offer }) => codeIn(offer) ?? []),
    evidence.exchanges[0]?.startedAt,
  ),
)

function judgedTokens(member: string, evidence: Evidence): Judgement {
  const [first] = exchangesOf(evidence, 'token').filter(succeeded)
  return unpredictable(nameOf(member), tokens(member, evidence), first?.startedAt)
}

function unpredictable(name: string, all: readonly string[], now: Date | undefined): Judgement {
  const values = [...new Set(all)]
  const rule = guessable(values, now ?? new Date(0))
  const expected = '128 bit of randomness'
  if (rule !== undefined) return violated({ seen: `${name}: ${rule}`, expected })
  const bits = variedBits(values)
  return met(bits >= 120, {
    seen: `what varies of ${name} has room for about ${Math.round(bits)} bit`,
    expected,
    ...(bits >= farTooFewBits && { level: 'SHOULD' as const }),
  })
}

function nameOf(member: string): string {
  return `the ${member.replace('_', ' ')}`
}

function tokens(member: string, evidence: Evidence): readonly string[] {
  return exchangesOf(evidence, 'token')
    .filter(succeeded)
    .flatMap((other: AnsweredExchange) => textAt(answered(other), member) ?? [])
}

function codes(evidence: Evidence): readonly string[] {
  return exchangesOf(evidence, 'authorize', 'sign-in').flatMap(
    (other) => redirectOf(other, evidence)?.parameters.get('code') ?? [],
  )
}

function codeIn(offer: unknown): string | undefined {
  return textAt(at(offer, 'grants', preAuthorizedGrant), 'pre-authorized_code')
}
