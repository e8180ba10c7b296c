import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { exchangesOf } from '../engine/lookup.ts'
import { answered, errorOf, refusalOf, show, succeeded, textAt } from '../engine/read.ts'
import { accessTokenOf, parameter } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { requestBehindCode } from '../oauth/redirect.ts'
import {
  configurationIdOf,
  configurationOf,
  idErrors,
  isIssued,
  isPlainRequest,
  tokenBehind,
} from './08-plain-request.ts'

/**
 * Credentials asked for by scope, OpenID4VCI 1.0, Section 5.1.2.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-5.1.2
 */
export const scopes: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-5.1.2-01',
    on: 'credential',
    judge(exchange, evidence) {
      const asked = askedByScope(exchange, evidence)
      if (!asked || !isPlainRequest(exchange, evidence)) return undefined
      // One of several scopes that works is the next row.
      if (!isIssued(exchange) && others(exchange, evidence).length > 0) return undefined
      const what = `a token that was asked for by the scope ${asked.scope}`
      return judgeAccess(exchange, what, [401, 403])
    },
  },
  {
    requirement: 'VCI-5.1.2-02',
    on: 'credential',
    judge(exchange, evidence) {
      const asked = askedByScope(exchange, evidence)
      const token = tokenBehind(exchange, evidence)
      if (!asked || others(exchange, evidence).length === 0) return undefined
      const granted = textAt(token && answered(token), 'scope')?.split(' ')
      // The user may have allowed a part: the Token Response says so.
      if (granted && !granted.includes(asked.scope)) return satisfied
      const what = `the scope ${asked.scope}, asked for beside another one that works,`
      return judgeAccess(exchange, what, [403])
    },
  },
  {
    requirement: 'RFC6749-3.3-01',
    on: 'token',
    judge(exchange, evidence) {
      const request = requestBehindCode(parameter(exchange, 'code'), evidence)
      const asked = request?.get('scope')?.split(' ') ?? []
      const unknown = asked.find((scope) => scope.startsWith('vcispec:'))
      if (unknown === undefined || !succeeded(exchange)) return undefined
      const granted = textAt(answered(exchange), 'scope')
      return met(granted !== undefined && !granted.split(' ').includes(unknown), {
        seen: `scope is ${show(granted)}, asked for was ${asked.join(' ')}`,
        expected: `the scope that was granted, which cannot have ${unknown}`,
      })
    },
  },
]

/** The scope by which a credential was asked for, and by nothing else. */
export function askedByScope(
  exchange: AnsweredExchange,
  evidence: Evidence,
): { readonly scope: string } | undefined {
  const token = tokenBehind(exchange, evidence)
  const asked = requestBehindCode(token && parameter(token, 'code'), evidence)
  const scope = textAt(configurationOf(exchange, evidence), 'scope')
  const byScope = scope !== undefined && asked?.get('scope')?.split(' ').includes(scope)
  if (!byScope || asked?.has('authorization_details')) return undefined
  return exchange.deviation === undefined ? { scope } : undefined
}

/** Credentials of other configurations that the same token brought. */
function others(exchange: AnsweredExchange, evidence: Evidence): readonly AnsweredExchange[] {
  return exchangesOf(evidence, 'credential').filter(
    (other) =>
      accessTokenOf(other) === accessTokenOf(exchange) &&
      isIssued(other) &&
      configurationIdOf(other, evidence) !== configurationIdOf(exchange, evidence),
  )
}

function judgeAccess(
  exchange: AnsweredExchange,
  what: string,
  refusals: readonly number[],
): Judgement | undefined {
  const { status } = exchange.response
  if (isIssued(exchange)) return satisfied
  // A right proof that is refused is RFC9449-7.1-01.
  if (status === 401 && exchange.request.headers.dpop !== undefined) return undefined
  const error = errorOf(exchange) ?? ''
  return refusals.includes(status) || idErrors.includes(error)
    ? violated({
        seen: `${what} was answered ${refusalOf(exchange)}`,
        expected: 'the credential of that scope',
      })
    : undefined
}
