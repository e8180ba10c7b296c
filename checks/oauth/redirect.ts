import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { exchangesOf } from '../engine/lookup.ts'
import { formParameters } from '../engine/request.ts'
import type { Judgement } from '../finding.ts'

/** An authorization response: the redirect that leads back to the wallet, with its parameters. */
export interface AuthorizationRedirect {
  readonly exchange: AnsweredExchange
  readonly parameters: URLSearchParams
  /** The request it answers, pushed or not. */
  readonly request: URLSearchParams
}

/** One check for both operations that can end in the redirect: the request itself, and signing in. */
export function onRedirects(
  requirement: string,
  judge: (redirect: AuthorizationRedirect, evidence: Evidence) => Judgement | undefined,
): readonly ExchangeCheck[] {
  return (['authorize', 'sign-in'] as const).map((on) => ({
    requirement,
    on,
    judge(exchange, evidence) {
      const redirect = redirectOf(exchange, evidence)
      return redirect && judge(redirect, evidence)
    },
  }))
}

/** Undefined unless the answer redirects to the `redirect_uri` that the newest request asked for. */
export function redirectOf(
  exchange: AnsweredExchange,
  evidence: Evidence,
): AuthorizationRedirect | undefined {
  const { status, headers } = exchange.response
  const { location } = headers
  if (status < 300 || status >= 400 || location === undefined) return undefined
  const request = authorizationRequestBefore(exchange, evidence)
  const target = request?.get('redirect_uri')
  if (!request || !target || !location.startsWith(target)) return undefined
  const fragmentOrQuery = location.slice(target.length).replace(/^[?#&]/, '')
  return { exchange, parameters: new URLSearchParams(fragmentOrQuery), request }
}

/** The Authorization Request that was answered with this code. */
export function requestBehindCode(
  code: string | undefined,
  evidence: Evidence,
): URLSearchParams | undefined {
  if (code === undefined) return undefined
  return exchangesOf(evidence, 'authorize', 'sign-in')
    .flatMap((exchange) => redirectOf(exchange, evidence) ?? [])
    .find(({ parameters }) => parameters.get('code') === code)?.request
}

/** Parameters of the newest Authorization Request up to this exchange, from PAR or from the URL. */
function authorizationRequestBefore(
  exchange: AnsweredExchange,
  evidence: Evidence,
): URLSearchParams | undefined {
  const all = exchangesOf(evidence, 'par', 'authorize', 'sign-in')
  const upTo = all.slice(0, all.findIndex(({ id }) => id === exchange.id) + 1)
  return upTo
    .map(({ request }) => formParameters(request))
    .findLast((parameters) => parameters.has('redirect_uri') && parameters.has('response_type'))
}
