import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import { refreshTokenGrant } from '../../protocol/grants.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { asMetadataFor, exchangeById, exchangesOf } from '../engine/lookup.ts'
import { answered, strings, succeeded, textAt } from '../engine/read.ts'
import { parameter } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'

/**
 * Refreshing, RFC 6749, Section 6, and under HAIP 1.0 and FAPI 2.0.
 * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-4.4
 * @see https://openid.net/specs/fapi-security-profile-2_0-final.html#section-5.3.2.1
 */
export const refreshing: readonly ExchangeCheck[] = [
  {
    requirement: 'HAIP-4.4-01',
    on: 'token',
    judge(exchange, evidence) {
      if (!succeeded(exchange) || exchange.deviation) return undefined
      const server = asMetadataFor(evidence, 'token_endpoint', exchange.request.url)
      const isAnnounced = strings(server?.grant_types_supported).includes(refreshTokenGrant)
      const isGiven = textAt(answered(exchange), 'refresh_token') !== undefined
      return met(isAnnounced || isGiven, {
        seen: 'the token came without refresh_token, and grant_types_supported does not list it',
        expected: 'a way to refresh credentials',
      })
    },
  },
  {
    requirement: 'RFC6749-6-01',
    on: 'token',
    judge(exchange, evidence) {
      const sent = parameter(exchange, 'refresh_token')
      if (sent === undefined || !succeeded(exchange) || exchange.deviation) return undefined
      const first = exchangesOf(evidence, 'token').find(
        (other) => textAt(answered(other), 'refresh_token') === sent,
      )
      const [before, now] = [first, exchange].map((it) => it && textAt(answered(it), 'scope'))
      if (before === undefined || now === undefined) return undefined
      const beyond = now.split(' ').filter((it) => it && !before.split(' ').includes(it))
      return none(
        beyond.map((it) => `the new token has the scope ${it}, which was not granted before`),
        'no scope beyond that of the refresh token',
      )
    },
  },
  {
    requirement: 'FAPI2-5.3.2.1-05',
    on: 'token',
    judge(exchange) {
      const sent = parameter(exchange, 'refresh_token')
      if (sent === undefined || !succeeded(exchange)) return undefined
      const next = textAt(answered(exchange), 'refresh_token') ?? sent
      return met(next === sent, {
        seen: 'the refresh token was exchanged for another one',
        expected: 'the same refresh token for as long as it is good',
      })
    },
  },
]

/**
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-5
 * @see https://www.rfc-editor.org/rfc/rfc9700#section-2.2.2
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-10.3
 */
export const refreshErrors: readonly ActiveCheck[] = [
  {
    requirement: 'RFC6749-6-01',
    deviation: 'a scope beyond the refresh token',
    statuses: [400],
    errors: ['invalid_scope'],
    judge: judgeScope,
  },
  {
    requirement: 'RFC6749-6-02',
    deviation: 'a refresh token of another client',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  ofAnotherKey('a refresh token used with another DPoP key'),
  ofAnotherKey('a refresh token used without a DPoP proof'),
  ofAnotherKey('a used refresh token with another DPoP key'),
  ofAnotherKey('a refresh token that came of refreshing, with another DPoP key'),
  {
    requirement: 'RFC9700-2.2.2-01',
    deviation: 'a used refresh token',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'RFC9700-2.2.2-01',
    deviation: 'a refresh token used twice at once',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'ABCA-10.3-01',
    deviation: 'a refresh token used by another instance of the wallet',
    statuses: [400, 401],
    errors: ['invalid_grant', 'invalid_client'],
    alsoAllowed: ['invalid_client_attestation', 'use_fresh_attestation'],
  },
]

function ofAnotherKey(deviation: DeviationName): ActiveCheck {
  return {
    requirement: 'RFC9449-5-02',
    deviation,
    statuses: [400],
    errors: ['invalid_grant', 'invalid_dpop_proof'],
    alsoAllowed: ['invalid_request'],
  }
}

/**
 * A server may leave out what goes too far, and then has to say so by the scope of its answer: without one the scope is
 * that of the request (RFC 6749, Sections 3.3 and 5.1).
 */
function judgeScope({ outcome }: Attempt, evidence: Evidence): Judgement | undefined {
  if (outcome.kind !== 'token') return undefined
  const exchange = exchangeById(evidence, outcome.exchange)
  const asked = exchange && parameter(exchange, 'scope')
  const further = asked?.split(' ').at(-1)
  if (asked === undefined || further === undefined) return undefined
  const { scope = asked } = outcome
  return scope.split(' ').includes(further)
    ? violated({
        seen: `the new token has the scope ${further}, which was not granted before${outcome.scope === undefined ? ': the answer names no other' : ''}`,
        expected: 'a refusal with invalid_scope, or a token without that scope',
      })
    : satisfied
}
