import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { earlier } from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import {
  answered,
  bodyText,
  cacheDirectives,
  type JsonObject,
  mediaType,
  succeeded,
} from '../engine/read.ts'
import { lostOfReference, unencoded } from './unencoded-link.ts'

/**
 * Sending a Credential Offer by Reference, OpenID4VCI 1.0, Section 4.1.3.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1.3
 */
export const offerByReference: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-4.1.3-01',
    on: 'offer',
    judge(exchange, evidence) {
      const { status } = exchange.response
      if (!isFreshGet(exchange, evidence)) return undefined
      // Where it leads to is an exchange of its own.
      if (status >= 300 && status < 400 && exchange.response.headers.location) return undefined
      const isObject = answered(exchange) !== undefined
      const sighting = evidence.offers.find((offer) => offer.exchange === exchange.id)
      const lost = lostOfReference(sighting?.text ?? '')
      return met(succeeded(exchange) && isObject, {
        seen: `the first GET without credentials was answered ${status}${isObject ? '' : ', without a JSON object'}${lost === undefined ? '' : `; ${unencoded(lost).seen}`}`,
        expected: 'the offer, with a 2xx status',
      })
    },
  },
  {
    requirement: 'VCI-4.1.3-02',
    on: 'offer',
    judge(exchange) {
      if (!succeeded(exchange)) return undefined
      return met(mediaType(exchange) === 'application/json', {
        seen: `Content-Type is ${exchange.response.headers['content-type'] ?? 'absent'}`,
        expected: 'application/json',
      })
    },
  },
  {
    requirement: 'VCI-4.1.3-04',
    on: 'offer',
    judge(exchange, evidence) {
      const fetched = earlier(exchange, evidence).filter((other) => succeeded(other))
      const own = written(exchange)
      const others = fetched.filter((other) => written(other) !== own)
      if (!succeeded(exchange) || others.length === 0) return undefined
      const { url } = exchange.request
      const reused = others.filter((other) => other.request.url === url && mayBeReused(other))
      return met(reused.length === 0, {
        seen: `two offers are at ${url}, and the first one may be kept`,
        expected: 'an address for each offer, or an answer that no cache reuses',
      })
    },
  },
  {
    requirement: 'VCI-4.1.3-03',
    on: 'offer',
    judge(exchange) {
      if (!succeeded(exchange)) return undefined
      return met(!isJwt(exchange), {
        seen: `the offer is a JWT (Content-Type ${exchange.response.headers['content-type'] ?? 'absent'})`,
        expected: 'plain JSON, neither signed nor an unsecured JWT',
      })
    },
  },
]

function mayBeReused(exchange: AnsweredExchange): boolean {
  const directives = cacheDirectives(exchange)
  return !['no-store', 'no-cache', 'max-age=0'].some((name) => directives.includes(name))
}

/** A first, timely request: a repeated or a late one may be refused. */
function isFreshGet(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const { request, startedAt, deviation } = exchange
  const [begin] = evidence.exchanges
  const minutes = (startedAt.getTime() - (begin?.startedAt.getTime() ?? 0)) / 60_000
  const repeated = earlier(exchange, evidence).some((other) => other.request.url === request.url)
  return (
    request.method === 'GET' &&
    request.headers.authorization === undefined &&
    deviation === undefined &&
    !repeated &&
    minutes < 10
  )
}

function isJwt(exchange: AnsweredExchange): boolean {
  return (
    ['application/jwt', 'application/jose', 'application/jose+json'].includes(
      mediaType(exchange) ?? '',
    ) ||
    isWrapped(answered(exchange)) ||
    /^\s*"?ey[\w-]+\.[\w-]+\.[\w-]*"?\s*$/.test(bodyText(exchange))
  )
}

/** The offer is within: a JWS in JSON (RFC 7515, Section 7.2), or a member that holds a JWT in place of the offer's own. */
function isWrapped(body: JsonObject | undefined): boolean {
  if (body === undefined || body.credential_issuer !== undefined) return false
  const isJws = body.payload !== undefined && (body.signature ?? body.signatures) !== undefined
  return isJws || Object.values(body).some((it) => /^ey[\w-]+\.ey[\w-]+\.[\w-]*$/.test(inWords(it)))
}

/** The same for the same offer, however it was written. */
const written = once((exchange: AnsweredExchange) => JSON.stringify(answered(exchange)))
