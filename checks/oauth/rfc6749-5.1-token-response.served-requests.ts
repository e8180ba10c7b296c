import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { grantTypes, refreshTokenGrant } from '../../protocol/grants.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { answered, errorOf, succeeded, textAt } from '../engine/read.ts'
import { parameter } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { isPlainAuthorization, isPlainPush, isPlainTokenRequest } from './plain-requests.ts'
import { redirectOf } from './redirect.ts'
import {
  answerOf,
  blamesParameter,
  isAboutClient,
  isAboutLoad,
  isAboutProof,
  refusalOf,
} from './refusals.ts'

/**
 * Requests in which nothing seen is wrong are served: at the endpoints of an authorization server. What the server may refuse for a
 * reason that is not in the request (who the client is, load, what the user decided) says nothing.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5
 * @see https://www.rfc-editor.org/rfc/rfc9126#section-2.2
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-5
 */
export const servedRequests: readonly ExchangeCheck[] = [
  servedByGrant('RFC6749-5-01', grantTypes.preAuthorizedCode),
  servedByGrant('RFC6749-4.1.4-01', grantTypes.authorizationCode),
  servedByGrant('RFC6749-6-03', refreshTokenGrant),
  rightProof('RFC9449-5-03', 'token', 'a token that is bound to the key of the proof'),
  rightProof('RFC9449-10.1-01', 'par', 'a request_uri, bound to the key of the proof'),
  {
    requirement: 'RFC9126-2.2-01',
    on: 'par',
    judge(exchange, evidence) {
      if (succeeded(exchange) || !isPlainPush(exchange, evidence)) return undefined
      return judgeRefusal(exchange, '201 with a request_uri')
    },
  },
  ...(['authorize', 'sign-in'] as const).map(
    (on): ExchangeCheck => ({
      requirement: 'VCI-5.2-01',
      on,
      judge(exchange, evidence) {
        if (!isPlainAuthorization(exchange, evidence)) return undefined
        const { status } = exchange.response
        const redirect = redirectOf(exchange, evidence)
        const crashed = redirect === undefined && status >= 500 && !isAboutLoad(exchange)
        const error = redirect?.parameters.get('error') ?? undefined
        const description = redirect?.parameters.get('error_description') ?? undefined
        if (!crashed && (error === undefined || blamesParameter(error, description)))
          return undefined
        return violated({
          seen: crashed
            ? `an authorization request without any error was answered ${status}`
            : `an authorization request without any error was answered with ${refusalOf(error, description)}`,
          expected: 'a code, by redirect to the wallet',
        })
      },
    }),
  ),
]

function servedByGrant(requirement: RequirementId, grantType: string): ExchangeCheck {
  return {
    requirement,
    on: 'token',
    judge(exchange, evidence) {
      if (parameter(exchange, 'grant_type') !== grantType) return undefined
      if (succeeded(exchange) && hasToken(exchange)) return satisfied
      if (!isPlainTokenRequest(exchange, evidence)) return undefined
      return judgeRefusal(exchange, '200 with an access token')
    },
  }
}

/** A refusal for the proof alone: RFC 9449, Section 5 names its error. */
function rightProof(
  requirement: RequirementId,
  on: 'token' | 'par',
  expected: string,
): ExchangeCheck {
  return {
    requirement,
    on,
    judge(exchange) {
      if (exchange.deviation !== undefined || exchange.request.headers.dpop === undefined)
        return undefined
      if (succeeded(exchange)) return satisfied
      if (!isAboutProof(errorOf(exchange))) return undefined
      return violated({
        seen: `a right DPoP proof was refused: ${answerOf(exchange)}`,
        expected,
        hint: 'Behind a proxy that ends TLS, htu has to be compared with the public address of the endpoint.',
      })
    },
  }
}

/** A Token Request in which nothing seen is wrong, and what the server says against it is about nothing else either. */
export function refusedWithoutReason(exchange: AnsweredExchange, evidence: Evidence): boolean {
  if (succeeded(exchange) || !isPlainTokenRequest(exchange, evidence)) return false
  return judgeRefusal(exchange, '')?.verdict === 'violated'
}

function judgeRefusal(exchange: AnsweredExchange, expected: string): Judgement | undefined {
  const error = errorOf(exchange)
  const description = textAt(answered(exchange), 'error_description')
  if (isAboutLoad(exchange) || isAboutClient(exchange) || isAboutProof(error)) return undefined
  if (exchange.response.status < 500 && blamesParameter(error, description)) return undefined
  return violated({
    seen: `a request without any error was answered ${answerOf(exchange)}`,
    expected,
  })
}

function hasToken(exchange: AnsweredExchange): boolean {
  return textAt(answered(exchange), 'access_token') !== undefined
}
