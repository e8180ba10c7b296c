import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange, Operation } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { configurations, exchangesOf, offersOf, positionOf } from '../engine/lookup.ts'
import { answered, at, entries, errorOf, strings, succeeded, textAt } from '../engine/read.ts'
import { formParameters } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { redirectOf, requestBehindCode } from '../oauth/redirect.ts'
import { blamesParameter, isAboutLoad, isAboutProof } from '../oauth/refusals.ts'

const knownParameters = new Set([
  'response_type',
  'client_id',
  'client_secret',
  'client_assertion',
  'client_assertion_type',
  'redirect_uri',
  'state',
  'scope',
  'code_challenge',
  'code_challenge_method',
  'authorization_details',
  'issuer_state',
  'wallet_issuer',
  'user_hint',
  'resource',
  'request',
  'request_uri',
  'dpop_jkt',
  'nonce',
  'response_mode',
  'prompt',
])

/**
 * Authorization Request, OpenID4VCI 1.0, Section 5.1.3: what the server makes of its parameters.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-5.1
 */
export const authorizationRequest: readonly ExchangeCheck[] = [
  ...onAnswers('VCI-5.1.3-02', ({ request, exchange, error, description }, evidence) => {
    const extra = unknownParameter(request)
    if (extra === undefined || exchange.deviation || request.has('grant_type')) return undefined
    if (error === undefined) return satisfied
    // A server that refuses the request without it as well has another reason.
    if (blamesParameter(error, description) || isAboutProof(error)) return undefined
    if (isAboutLoad(exchange) || !servesWithout(exchange, evidence)) return undefined
    return stumbled(extra, `refused with ${error}`)
  }),
  ...(['authorize'] as const).map((on) => ({
    requirement: 'VCI-5.1.3-02' as const,
    on,
    judge(exchange: AnsweredExchange, evidence: Evidence) {
      const extra = unknownParameter(formParameters(exchange.request))
      const { status } = exchange.response
      if (extra === undefined || exchange.deviation || status < 500 || status === 503)
        return undefined
      return servesWithout(exchange, evidence) ? stumbled(extra, `answered ${status}`) : undefined
    },
  })),
  ...onAnswers('VCI-5.1.2-03', ({ request, exchange, error }, evidence) => {
    const asked = requestBehindCode(request.get('code') ?? undefined, evidence) ?? request
    const scopes = (asked.get('scope') ?? '').split(' ').filter(Boolean)
    const known = scopesOf(evidence)
    const unknown = scopes.filter((it) => !known.includes(it))
    // An attempt has a judgement of its own, beside its twin.
    const isJudged = evidence.attempts.some((it) => it.deviation === exchange.deviation)
    const isOther = exchange.deviation !== undefined && exchange.deviation !== 'an unknown scope'
    if (isJudged || isOther || known.length === 0 || unknown.length === 0) return undefined
    if (unknown.length === scopes.length) return undefined
    if (error === undefined) return satisfied
    if (error !== 'invalid_scope') return undefined
    return violated({
      seen: `${unknown.join(', ')}, beside a scope of the metadata, was refused with ${error}`,
      expected: 'unknown scopes are ignored',
    })
  }),
  ...(['VCI-5.1.2-01', 'VCI-5.1.2-02'] as const).flatMap((requirement) =>
    onAnswers(requirement, ({ request, exchange, error }, evidence) => {
      const scopes = (request.get('scope') ?? '').split(' ').filter(Boolean)
      const published = entries(configurations(evidence)).flatMap(
        ([, it]) => textAt(it, 'scope') ?? [],
      )
      const isOfRow = scopes.length > (requirement === 'VCI-5.1.2-02' ? 1 : 0)
      if (!isOfRow || exchange.deviation || request.has('grant_type')) return undefined
      if (error !== 'invalid_scope' || !scopes.every((it) => published.includes(it)))
        return undefined
      return violated({
        seen: `${scopes.join(', ')}, which the metadata publishes, was refused with ${error}`,
        expected: 'the way to a credential of each published scope',
      })
    }),
  ),
  ...onAnswers('VCI-5.1.3-03', ({ request, exchange, error, description }, evidence) => {
    const state = request.get('issuer_state')
    const own = offersOf(evidence).some(
      ({ offer }) => at(offer, 'grants', 'authorization_code', 'issuer_state') === state,
    )
    const position = positionOf(exchange, evidence)
    const uses = exchangesOf(evidence, 'par', 'authorize').filter(
      (it) =>
        positionOf(it, evidence) <= position &&
        formParameters(it.request).get('issuer_state') === state,
    )
    if (!state || !own || uses.length !== 1 || exchange.deviation) return undefined
    if (error === undefined) return satisfied
    if (!/issuer_state/.test(`${error} ${description ?? ''}`)) return undefined
    return violated({
      seen: `the offer's own issuer_state was refused: ${description ?? error}`,
      expected: 'no error for a fresh issuer_state',
    })
  }),
]

/** What the metadata of the issuer and of its servers name. */
function scopesOf(evidence: Evidence): readonly string[] {
  const ofServers = exchangesOf(evidence, 'as-metadata').flatMap((it) =>
    strings(answered(it)?.scopes_supported),
  )
  const ofIssuer = entries(configurations(evidence)).flatMap(([, it]) => textAt(it, 'scope') ?? [])
  return [...ofIssuer, ...ofServers]
}

function unknownParameter(request: URLSearchParams): string | undefined {
  return [...request.keys()].find((name) => !knownParameters.has(name))
}

function stumbled(extra: string, how: string): Judgement {
  return violated({
    seen: `the request with the extra parameter ${extra} was ${how}, without it one was served`,
    expected: 'what is unknown is ignored',
  })
}

/** The same endpoint served a request that had nothing unknown in it. */
function servesWithout({ operation }: AnsweredExchange, evidence: Evidence): boolean {
  return exchangesOf(evidence, operation).some((other) => {
    const redirect = redirectOf(other, evidence)
    if (redirect) {
      return redirect.parameters.has('code') && unknownParameter(redirect.request) === undefined
    }
    return succeeded(other) && unknownParameter(formParameters(other.request)) === undefined
  })
}

/** What a server says to a request: yes (no error), or an error by body or redirect. */
interface Answer {
  readonly exchange: AnsweredExchange
  readonly request: URLSearchParams
  readonly error?: string
  readonly description?: string
}

function onAnswers(
  requirement: RequirementId,
  judge: (answer: Answer, evidence: Evidence) => Judgement | undefined,
): readonly ExchangeCheck[] {
  const operations: readonly (Operation & ExchangeCheck['on'])[] = [
    'par',
    'authorize',
    'sign-in',
    'token',
  ]
  return operations.map((on) => ({
    requirement,
    on,
    judge(exchange, evidence) {
      const answer = answerOf(exchange, evidence)
      return answer && judge(answer, evidence)
    },
  }))
}

/** Undefined for pages of the browser, and whatever else is neither a yes nor a no. */
function answerOf(exchange: AnsweredExchange, evidence: Evidence): Answer | undefined {
  const redirect = redirectOf(exchange, evidence)
  if (redirect) {
    const { parameters, request } = redirect
    return withError(exchange, request, (name) => parameters.get(name) ?? undefined)
  }
  if (exchange.operation !== 'par' && exchange.operation !== 'token') return undefined
  const request = formParameters(exchange.request)
  // An accepted push is no yes yet to what it asks for: the redirect is.
  const undecided = exchange.operation === 'par' && request.has('authorization_details')
  if (succeeded(exchange)) return undecided ? undefined : { exchange, request }
  const { status } = exchange.response
  if (status < 400) return undefined
  // A page, or a crash, at an endpoint that speaks JSON is a no as well: its form is RFC9126-2.3-02.
  if (errorOf(exchange) === undefined) return { exchange, request, error: `status ${status}` }
  return withError(exchange, request, (name) => textAt(answered(exchange), name))
}

function withError(
  exchange: AnsweredExchange,
  request: URLSearchParams,
  read: (name: string) => string | undefined,
): Answer {
  const [error, description] = [read('error'), read('error_description')]
  return {
    exchange,
    request,
    ...(error === undefined ? {} : { error }),
    ...(description === undefined ? {} : { description }),
  }
}
