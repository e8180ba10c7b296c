import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { doubtAboutTwin } from '../engine/active.ts'
import { met } from '../engine/judgement.ts'
import { asMetadataFor, exchangesOf } from '../engine/lookup.ts'
import { bitsOf } from '../engine/randomness.ts'
import { answered, mediaType, show, succeeded, textAt } from '../engine/read.ts'
import { formParameters } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { onRedirects } from './redirect.ts'

/**
 * Authorization responses and pushed requests: RFC 6749, Section 4.1.2, RFC 9126, RFC 9207 and RFC 9700.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 */
export const authorizationResponse: readonly ExchangeCheck[] = [
  ...onRedirects('RFC6749-4.1.2-04', ({ request, parameters }) => {
    const state = request.get('state')
    if (state === null) return undefined
    return met(parameters.get('state') === state, {
      seen: `state is ${show(parameters.get('state') ?? undefined)}`,
      expected: state,
    })
  }),
  ...onRedirects('RFC9207-2-01', ({ parameters, endpoint }, evidence) => {
    const server = asMetadataFor(evidence, 'authorization_endpoint', endpoint)
    if (server?.authorization_response_iss_parameter_supported !== true) return undefined
    return met(parameters.has('iss'), {
      seen: 'iss is absent, the metadata announces it',
      expected: 'iss in every authorization response',
    })
  }),
  ...onRedirects('RFC9207-2.3-01', ({ parameters, endpoint }, evidence) => {
    const issuer = textAt(asMetadataFor(evidence, 'authorization_endpoint', endpoint), 'issuer')
    const iss = parameters.get('iss')
    if (iss === null || issuer === undefined) return undefined
    return met(iss === issuer, { seen: `iss is ${iss}`, expected: issuer })
  }),
  ...onRedirects('RFC9207-3-01', ({ parameters, endpoint }, evidence) => {
    const server = asMetadataFor(evidence, 'authorization_endpoint', endpoint)
    if (!parameters.has('iss') || !server) return undefined
    const flag = server.authorization_response_iss_parameter_supported
    return met(flag === true, {
      seen: `iss is used, authorization_response_iss_parameter_supported is ${show(flag)}`,
      expected: 'true',
    })
  }),
  {
    requirement: 'RFC9700-4.12-01',
    on: 'sign-in',
    judge({ request, response: { status } }) {
      if (request.method !== 'POST' || status < 300 || status >= 400) return undefined
      return met(status !== 307 && status !== 308, {
        seen: `the request with the credentials was answered ${status}`,
        expected: '303, or another redirect that drops the body',
      })
    },
  },
  {
    requirement: 'RFC9126-2.2-01',
    on: 'par',
    judge(exchange) {
      if (!succeeded(exchange)) return undefined
      const { status } = exchange.response
      const body = answered(exchange)
      const lifetime = body?.expires_in
      const right =
        status === 201 &&
        mediaType(exchange) === 'application/json' &&
        typeof body?.request_uri === 'string' &&
        Number.isInteger(lifetime) &&
        Number(lifetime) > 0
      return met(right, {
        seen: `status ${status}, ${mediaType(exchange) ?? 'no media type'}, request_uri ${show(body?.request_uri)}, expires_in ${show(lifetime)}`,
        expected: '201, application/json, request_uri and a positive expires_in',
      })
    },
  },
  {
    requirement: 'RFC9126-2.2-02',
    on: 'par',
    judge(exchange, evidence) {
      const own = textAt(answered(exchange), 'request_uri')
      if (!succeeded(exchange) || own === undefined) return undefined
      const twice = exchangesOf(evidence, 'par').filter(
        (other) => textAt(answered(other), 'request_uri') === own,
      )
      if (twice.length > 1) {
        return violated({ seen: `two pushes gave ${own}`, expected: 'a random part each' })
      }
      const random = own.slice(own.lastIndexOf(':') + 1)
      return met(bitsOf(random) >= 120, {
        seen: `${own} has room for about ${Math.round(bitsOf(random))} bit`,
        expected: '128 bit of randomness',
        level: 'SHOULD',
      })
    },
  },
]

export const authorizationRequestErrors: readonly ActiveCheck[] = [
  {
    requirement: 'RFC7636-4.4.1-01',
    deviation: 'no code challenge',
    statuses: [],
    errors: ['invalid_request'],
  },
  {
    requirement: 'RFC7636-4.4.1-02',
    deviation: 'an unsupported code challenge method',
    statuses: [],
    errors: ['invalid_request'],
  },
  {
    requirement: 'RFC6749-3.1.2.4-01',
    deviation: 'a foreign redirect URI',
    statuses: [],
    errors: [],
    judge: judgeForeignRedirect,
  },
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
]

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
  if (led) {
    return violated({
      seen: `the answer ${led.response.status} redirects to ${led.response.headers.location}`,
      expected: 'no redirect to a URI that is not registered',
    })
  }
  const { outcome } = attempt
  const refused =
    outcome.kind === 'unusable' || (outcome.kind === 'refused' && outcome.status < 500)
  return refused && doubtAboutTwin(attempt) === undefined ? satisfied : undefined
}
