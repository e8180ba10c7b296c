import {
  type Challenge,
  challengeParameter,
  parseChallenges,
  tokenChallenges,
} from '../../protocol/challenge.ts'
import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { doubtAboutTwin } from '../engine/active.ts'
import { met, none } from '../engine/judgement.ts'
import { exchangeById } from '../engine/lookup.ts'
import { errorOf, wasRefused } from '../engine/read.ts'
import { contentErrors, refusalReason } from '../engine/refusal.ts'
import { type Judgement, notApplicable } from '../finding.ts'

const protectedOperations = ['credential', 'deferred', 'notification'] as const

/**
 * Bearer token use at the protected endpoints, RFC 6750, Sections 2 and 3.
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 */
export const bearer: readonly ExchangeCheck[] = protectedOperations.flatMap((on) => [
  {
    requirement: 'RFC6750-3-01',
    on,
    judge(exchange, evidence) {
      if (refusalReason(exchange, evidence) !== 'access-token') return undefined
      return judgeChallenge(exchange)
    },
  } satisfies ExchangeCheck,
  {
    requirement: 'RFC6750-3-02',
    on,
    judge(exchange) {
      const { request, response } = exchange
      const header = response.headers['www-authenticate']
      const isTokenless =
        request.headers.authorization === undefined && !request.url.includes('access_token=')
      if (!wasRefused(exchange) || !isTokenless || tokenChallenges(header).length === 0)
        return undefined
      return met(challengeParameter(header, 'error') === undefined, {
        seen: `WWW-Authenticate is ${header}`,
        expected: 'a challenge without error, as there was no token',
      })
    },
  } satisfies ExchangeCheck,
  {
    requirement: 'RFC6750-3-03',
    on,
    judge(exchange) {
      const header = exchange.response.headers['www-authenticate']
      if (header === undefined || !wasRefused(exchange)) return undefined
      const challenges = parseChallenges(header)
      const faults = challenges
        ? tokenChallenges(header).flatMap(faultsOf)
        : ['no list of challenges, each a scheme with parameters that commas part']
      return none(
        faults.map((fault) => `WWW-Authenticate is ${header}: ${fault}`),
        'a scheme and at least one parameter, none of them twice, in the characters of RFC 6750',
      )
    },
  } satisfies ExchangeCheck,
  {
    requirement: 'RFC6750-3.1-01',
    on,
    judge({ response: { status, headers } }) {
      const error = challengeParameter(headers['www-authenticate'], 'error')
      if (error !== 'insufficient_scope') return undefined
      return met(status === 403, { seen: `insufficient_scope with ${status}`, expected: '403' })
    },
  } satisfies ExchangeCheck,
])

/** Tokens that were good, and are not for this request: nothing in the exchange shows it. */
const insufficientTokens: readonly DeviationName[] = [
  'an expired access token',
  'an access token whose code was replayed',
  'a credential beyond the scope of the token',
]

function judgeChallenge({ response: { status, headers } }: AnsweredExchange): Judgement {
  const header = headers['www-authenticate']
  // One that keeps to no grammar is RFC6750-3-03.
  const isThere = header !== undefined && parseChallenges(header) === undefined
  return met(isThere || tokenChallenges(header).length > 0, {
    seen: `status ${status}, WWW-Authenticate ${header ?? 'absent'}`,
    expected: 'a Bearer or DPoP challenge',
  })
}

const once = ['realm', 'scope', 'error', 'error_description', 'error_uri']

/** What RFC 6750, Section 3, wants in a challenge. A DPoP challenge may be bare (RFC 9449, Section 7.1). */
function faultsOf({ scheme, token68, parameters }: Challenge): readonly string[] {
  const names = parameters.map(([name]) => name)
  const isBare = scheme === 'bearer' && parameters.length === 0
  return [
    ...(isBare || token68 !== undefined ? [`${scheme} has no parameter`] : []),
    ...once
      .filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
      .map((name) => `${name} is there twice`),
    ...parameters
      .filter(([name, value]) => !(characters[name] ?? anything).test(value))
      .map(([name]) => `${name} has characters that it must not have`),
  ]
}

const anything = /^/
const words = /^[ !#-[\]-~]*$/
const characters: Readonly<Record<string, RegExp>> = {
  scope: words,
  error: words,
  error_description: words,
  error_uri: /^[!#-[\]-~]*$/,
}

export const bearerErrors: readonly ActiveCheck[] = [
  ...insufficientTokens.map(
    (deviation): ActiveCheck => ({
      requirement: 'RFC6750-3-01',
      deviation,
      statuses: [],
      errors: [],
      judge(attempt, evidence) {
        const { outcome } = attempt
        if (doubtAboutTwin(attempt) !== undefined) return undefined
        if (outcome.kind !== 'refused' || outcome.status >= 500) {
          return notApplicable('it was not refused: another row is about that')
        }
        const exchange = exchangeById(evidence, outcome.exchange)
        if (!exchange || refusalReason(exchange, evidence) !== 'content') return undefined
        return contentErrors.includes(errorOf(exchange) ?? '')
          ? notApplicable('the refusal is about the content: see VCI-8.3.1.1-03 and -04')
          : judgeChallenge(exchange)
      },
    }),
  ),
  {
    requirement: 'RFC6750-2.3-01',
    deviation: 'the access token in the query',
    statuses: [],
    errors: [],
  },
]
