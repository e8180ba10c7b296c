import type { Evidence } from '../../protocol/evidence.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { asMetadataFor, exchangesOf } from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import { farTooFewBits, guessable, variedBits } from '../engine/randomness.ts'
import { answered, mediaType, show, succeeded, textAt } from '../engine/read.ts'
import { formParameters } from '../engine/request.ts'
import { violated } from '../finding.ts'
import { onRedirects } from './redirect.ts'

/**
 * Authorization responses and pushed requests: RFC 6749, Section 4.1.2, RFC 9126, RFC 9207 and RFC 9700.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 */
export const authorizationResponse: readonly ExchangeCheck[] = [
  ...onRedirects('RFC6749-3.1.2-01', ({ request, lost }) => {
    if (!URL.parse(request.get('redirect_uri') ?? '')?.search) return undefined
    return met(lost.length === 0, {
      seen: `the redirect URI lost ${lost.join(', ')}`,
      expected: `${request.get('redirect_uri')}, and the parameters of the response behind it`,
    })
  }),
  ...onRedirects('RFC6749-4.1.2-04', ({ request, parameters }) => {
    const state = request.get('state')
    // A request_uri that is spent or unknown leads to no request whose state could be given back.
    if (state === null || parameters.get('error') === 'invalid_request_uri') return undefined
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
    // Another type is RFC9207-3-02.
    if (flag !== undefined && typeof flag !== 'boolean') return undefined
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
      const { all, rule, bits } = allRequestUris(evidence)
      if (all.indexOf(own) !== all.lastIndexOf(own)) {
        return violated({ seen: `two pushes gave ${own}`, expected: 'a random part each' })
      }
      const sent = [...formParameters(exchange.request).values()]
      if (sent.includes(own.slice(own.lastIndexOf(':') + 1)))
        return violated({ seen: `${own} is made of the request`, expected: 'a random part' })
      if (rule !== undefined)
        return violated({ seen: `${rule}: ${own}`, expected: 'a random part' })
      return met(bits >= 120, {
        seen: `what varies of ${own} has room for about ${Math.round(bits)} bit`,
        expected: '128 bit of randomness',
        ...(bits >= farTooFewBits && { level: 'SHOULD' as const }),
      })
    },
  },
]

/** Each is judged beside all others: once for all of them. */
const allRequestUris = once((evidence: Evidence) => {
  const pushed = exchangesOf(evidence, 'par')
  const all = pushed.flatMap((it) => textAt(answered(it), 'request_uri') ?? [])
  const random = all.map((uri) => uri.slice(uri.lastIndexOf(':') + 1))
  const now = pushed[0]?.startedAt ?? new Date(0)
  return { all, rule: guessable(random, now), bits: variedBits(random) }
})
