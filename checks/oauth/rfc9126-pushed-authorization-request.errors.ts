import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ActiveCheck } from '../check.ts'
import { doubtAboutTwin, isAccepted } from '../engine/active.ts'
import { exchangeById, exchangesOf } from '../engine/lookup.ts'
import { succeeded } from '../engine/read.ts'
import { formParameters, parameter } from '../engine/request.ts'
import { type Judgement, notApplicable, satisfied, violated } from '../finding.ts'

/**
 * Authorization requests that have to be refused: RFC 6749, Section 4.1.2.1, RFC 7636, RFC 9126, RFC 9396 and
 * RFC 9700.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 */
export const authorizationRequestErrors: readonly ActiveCheck[] = [
  {
    requirement: 'RFC7636-4.4.1-01',
    deviation: 'no code challenge',
    statuses: [],
    errors: ['invalid_request'],
    // OpenID4VCI 1.0, Section 5 recommends PKCE; which servers have to require it is for HAIP-4-02.
    judge: ({ outcome }) =>
      isAccepted(outcome) ? notApplicable('the server does not require PKCE') : undefined,
  },
  {
    requirement: 'RFC7636-4.4.1-02',
    deviation: 'an unsupported code challenge method',
    statuses: [],
    errors: ['invalid_request'],
  },
  {
    requirement: 'RFC6749-4.1.2-04',
    deviation: 'a state of 1,000 characters',
    statuses: [],
    errors: [],
    tolerated: true,
    judge: judgeLongState,
  },
  {
    requirement: 'RFC6749-3.1.2.4-01',
    deviation: 'a foreign redirect URI',
    statuses: [],
    errors: [],
    judge: judgeForeignRedirect,
  },
  {
    requirement: 'RFC9700-2.1-01',
    deviation: 'a redirect URI below the registered one',
    statuses: [],
    errors: [],
    judge: judgeForeignRedirect,
  },
  {
    requirement: 'RFC9700-2.1.2-01',
    deviation: 'the implicit response type',
    statuses: [],
    errors: ['unsupported_response_type', 'invalid_request', 'unauthorized_client'],
    judge: judgeImplicit,
  },
  {
    requirement: 'RFC6749-3.1-01',
    deviation: 'a repeated authorization request parameter',
    statuses: [],
    errors: ['invalid_request'],
    judge: turnedAway,
  },
  ...(['that are no JSON', 'that are no list'] as const).map(
    (flaw): ActiveCheck => ({
      requirement: 'RFC9396-5-01',
      deviation: `authorization details ${flaw}`,
      statuses: [],
      errors: ['invalid_authorization_details', 'invalid_request'],
      judge: turnedAway,
    }),
  ),
  {
    requirement: 'RFC9126-2.1-02',
    deviation: 'a request_uri in the pushed request',
    statuses: [400],
    errors: ['invalid_request'],
    // OpenID Connect Core 1.0, Section 3.1.2.6: registered for servers that take no request_uri.
    alsoAllowed: ['request_uri_not_supported', 'invalid_request_uri'],
  },
  {
    requirement: 'RFC9126-2.1-03',
    deviation: 'an unsupported response type in the pushed request',
    statuses: [],
    errors: ['unsupported_response_type', 'invalid_request', 'unauthorized_client'],
  },
  {
    requirement: 'RFC9126-2.1-03',
    deviation: 'a foreign redirect URI in the pushed request',
    statuses: [],
    errors: ['invalid_request'],
    alsoAllowed: ['invalid_redirect_uri', 'invalid_client'],
  },
  {
    requirement: 'RFC9126-2.1-01',
    deviation: 'no client authentication in the pushed request',
    statuses: [400, 401],
    errors: ['invalid_client'],
  },
  {
    requirement: 'RFC9126-2.3-01',
    deviation: 'a GET request where requests are pushed',
    statuses: [405],
    errors: [],
  },
  ...(
    [
      ['RFC9126-2.2-03', 'a request_uri of another client'],
      ['RFC9126-4-01', 'an expired request_uri'],
      ['RFC9126-4-02', 'a used request_uri'],
      ['RFC9126-5-01', 'an authorization request that was not pushed'],
    ] as const
  ).map(([requirement, deviation]) => ({
    requirement,
    deviation,
    statuses: [],
    errors: [],
    judge: turnedAway,
  })),
]

/** A page that leads nowhere is a refusal, whatever its status: nobody signed in, and no code was given. */
function turnedAway(attempt: Attempt, evidence: Evidence): Judgement | undefined {
  const { outcome } = attempt
  const page = exchangeById(evidence, outcome.exchange)
  const way = page?.operation === 'authorize' ? codeBeside(page) : undefined
  if (way !== undefined) {
    return violated({
      seen: `${attempt.deviation} was answered with a code ${way}`,
      expected: 'an error',
    })
  }
  const isPage = page?.operation === 'authorize' && page.response.status < 500
  const leadsNowhere =
    outcome.kind === 'unusable' || (outcome.kind === 'not-reached' && !outcome.absence)
  return isPage && leadsNowhere && doubtAboutTwin(attempt) === undefined ? satisfied : undefined
}

/** A code that the wallet, which looks into the query, does not find: in the fragment, or in a form that sends itself. */
function codeBeside({ response: { headers, body } }: AnsweredExchange): string | undefined {
  if (/#(?:.*&)?code=[^&]/.test(headers.location ?? '')) return 'in the fragment'
  const inputs =
    Buffer.from(body ?? [])
      .toString()
      .match(/<input\b[^>]*>/gi) ?? []
  const isCode = inputs.some(
    (input) => /\bname=["']?code["'\s>]/i.test(input) && /\bvalue=["']?[^"'\s>]/i.test(input),
  )
  return isCode ? 'in a form' : undefined
}

/** A limit is no violation, but advised against: FAPI 2.0, Section 5.3.2.2, note 4; RFC 9110, Section 4.1. */
function judgeLongState(attempt: Attempt): Judgement | undefined {
  const { outcome } = attempt
  if (outcome.kind !== 'refused' || doubtAboutTwin(attempt) !== undefined) return undefined
  return violated({
    seen: `a state of 1,000 characters was refused with ${outcome.status}`,
    expected: 'state as the wallet sent it: some keep a JWT there',
    level: 'SHOULD',
  })
}

/** Tokens in the front channel: the answer to a request for one. */
function judgeImplicit(attempt: Attempt, evidence: Evidence): Judgement | undefined {
  const token = exchangesOf(evidence, 'authorize', 'sign-in').find(
    ({ deviation, response: { headers } }) =>
      deviation === attempt.deviation && /[#&]access_token=/.test(headers.location ?? ''),
  )
  return token
    ? violated({
        seen: `response_type=token was answered with an access token (${token.response.status})`,
        expected: 'no token in the front channel',
      })
    : turnedAway(attempt, evidence)
}

function isPushedByAKnownClient(exchange: AnsweredExchange): boolean {
  const { headers } = exchange.request
  const signs = [
    headers.authorization,
    headers['oauth-client-attestation'],
    parameter(exchange, 'client_secret'),
    parameter(exchange, 'client_assertion'),
  ]
  const isAuthenticated = signs.some((sign) => sign !== undefined)
  return exchange.operation === 'par' && succeeded(exchange) && isAuthenticated
}

/** Here the refusal is that nobody is sent to the foreign address, whatever the page says. */
function judgeForeignRedirect(attempt: Attempt, evidence: Evidence): Judgement | undefined {
  const deviant = exchangesOf(evidence, 'par', 'authorize', 'sign-in').filter(
    ({ deviation }) => deviation === attempt.deviation,
  )
  const targets = deviant.flatMap(
    ({ request }) => formParameters(request).get('redirect_uri') ?? [],
  )
  const led = deviant.find(({ response }) =>
    targets.some((target) => response.headers.location?.startsWith(target)),
  )
  if (led && deviant.some(isPushedByAKnownClient)) {
    return notApplicable(
      'an authenticated client may push a redirect URI that is not registered (RFC 9126, Section 2.4)',
    )
  }
  if (led) {
    return violated({
      seen: `the answer ${led.response.status} redirects to ${led.response.headers.location}`,
      expected: 'no redirect to a URI that is not registered',
    })
  }
  const { outcome } = attempt
  const refused =
    outcome.kind === 'unusable' || (outcome.kind === 'refused' && outcome.status < 500)
  return refused && doubtAboutTwin(attempt) === undefined
    ? satisfied
    : turnedAway(attempt, evidence)
}
