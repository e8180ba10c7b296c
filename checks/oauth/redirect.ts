import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { exchangesOf } from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import { formParameters } from '../engine/request.ts'
import type { Judgement } from '../finding.ts'

/** An authorization response: the redirect that leads back to the wallet, with its parameters. */
export interface AuthorizationRedirect {
  readonly exchange: AnsweredExchange
  readonly parameters: URLSearchParams
  /** Where of the URL they are. */
  readonly part: 'query' | 'fragment'
  /** Parameters of the redirect URI itself that are not there any more. */
  readonly lost: readonly string[]
  /** The request it answers, pushed or not. */
  readonly request: URLSearchParams
  /** Authorization endpoint that the user was sent to, without its query. */
  readonly endpoint: string
}

/** One check for both operations that can end in the redirect: the request itself, and signing in. */
export function onRedirects(
  requirement: RequirementId,
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
  return redirectsIn(evidence).get(exchange.id)
}

/** The Authorization Request that was answered with this code. */
export function requestBehindCode(
  code: string | undefined,
  evidence: Evidence,
): URLSearchParams | undefined {
  return redirectBehindCode(code, evidence)?.request
}

/** The redirect that brought this code. */
export function redirectBehindCode(
  code: string | undefined,
  evidence: Evidence,
): AuthorizationRedirect | undefined {
  if (code === undefined) return undefined
  return [...redirectsIn(evidence).values()].find(
    ({ parameters }) => parameters.get('code') === code,
  )
}

/** Every redirect back to the wallet, by its exchange, each with the newest request before it, pushed or not. */
const redirectsIn = once((evidence: Evidence): ReadonlyMap<string, AuthorizationRedirect> => {
  const found = new Map<string, AuthorizationRedirect>()
  let request: URLSearchParams | undefined
  let endpoint = ''
  for (const exchange of exchangesOf(evidence, 'par', 'authorize', 'sign-in')) {
    const sent = formParameters(exchange.request)
    if (sent.has('redirect_uri') && sent.has('response_type')) request = sent
    if (exchange.operation === 'authorize') endpoint = exchange.request.url.split('?', 1)[0] ?? ''
    const response = request && responseIn(exchange, request.get('redirect_uri'))
    if (request && response) found.set(exchange.id, { exchange, ...response, request, endpoint })
  }
  return found
})

/** Scheme and host may be spelt in any case (RFC 3986, Section 6.2.2.1); what the redirect URI says of itself is left out. */
function responseIn(
  { request, response: { status, headers } }: AnsweredExchange,
  redirectUri: string | null,
): Pick<AuthorizationRedirect, 'parameters' | 'part' | 'lost'> | undefined {
  const location = URL.parse(headers.location ?? '', request.url)
  const registered = URL.parse(redirectUri ?? '')
  if (status < 300 || status >= 400 || !location || !registered) return undefined
  if (placeOf(location) !== placeOf(registered)) return undefined
  const added = new URLSearchParams(location.search)
  const lost = [...registered.searchParams].filter(([name, value]) => !added.has(name, value))
  for (const [name, value] of registered.searchParams) added.delete(name, value)
  const isInFragment = added.size === 0 && location.hash.length > 1
  return {
    parameters: isInFragment ? new URLSearchParams(location.hash.slice(1)) : added,
    part: isInFragment ? 'fragment' : 'query',
    lost: lost.map(([name]) => name),
  }
}

function placeOf({ protocol, username, host, pathname }: URL): string {
  return [protocol, username, host, pathname].join(' ')
}
