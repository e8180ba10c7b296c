import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { decodeJws } from '../engine/jws.ts'
import { asMetadataFor } from '../engine/lookup.ts'
import {
  answered,
  at,
  cacheDirectives,
  mediaType,
  show,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { parameter } from '../engine/request.ts'
import { thumbprint } from '../engine/thumbprint.ts'
import { notApplicable, satisfied, violated } from '../finding.ts'
import { isPlainTokenRequest } from './plain-requests.ts'
import { answerOf } from './refusals.ts'
import { repeatedInAnswer } from './repeated-names.ts'

const skewSeconds = 60

/**
 * Token Response and token errors, RFC 6749, Section 5, with what OpenID4VCI 1.0, Section 13.10,
 * RFC 9449 and RFC 7636 add.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5
 */
export const tokenResponse: readonly ExchangeCheck[] = [
  {
    requirement: 'RFC6749-5.1-01',
    on: 'token',
    judge(exchange) {
      // A body without a token is the schema's.
      if (!succeeded(exchange) || !answered(exchange)?.access_token) return undefined
      const { status } = exchange.response
      const type = mediaType(exchange)
      return met(status === 200 && type === 'application/json', {
        seen: `a token came with status ${status}, Content-Type ${type ?? 'absent'}`,
        expected: '200 and application/json',
      })
    },
  },
  {
    requirement: 'RFC6749-5.1-02',
    on: 'token',
    judge(exchange) {
      if (!succeeded(exchange) || !answered(exchange)?.access_token) return undefined
      return met(cacheDirectives(exchange).includes('no-store'), {
        seen: `Cache-Control is ${exchange.response.headers['cache-control'] ?? 'absent'}`,
        expected: 'no-store',
      })
    },
  },
  {
    requirement: 'RFC6749-3.2-03',
    on: 'token',
    judge(exchange) {
      if (!answered(exchange)) return undefined
      const name = repeatedInAnswer(exchange).get('RFC6749-3.2-03')
      return met(name === undefined, {
        seen: `the member "${name}" occurs twice in one object`,
        expected: 'each member once',
      })
    },
  },
  {
    requirement: 'VCI-13.10-01',
    on: 'token',
    judge(exchange) {
      const body = succeeded(exchange) ? answered(exchange) : undefined
      const bound =
        /^dpop$/i.test(textAt(body, 'token_type') ?? '') || confirmation(body) !== undefined
      const { exp } = decodeJws(textAt(body, 'access_token') ?? '')?.payload ?? {}
      const own = typeof exp === 'number' ? exp - exchange.startedAt.getTime() / 1000 : undefined
      // A token that can be read lives as long as it says, whatever the answer says of it.
      const lifetimes = [body?.expires_in, own].filter((it) => typeof it === 'number')
      if (lifetimes.length === 0) {
        const isToken = textAt(body, 'access_token') !== undefined
        return isToken && !bound
          ? notApplicable('nothing says how long the token lives: see RFC6749-5.1-03')
          : undefined
      }
      const lifetime = Math.max(...lifetimes)
      return met(bound || lifetime <= (lifetime === body?.expires_in ? 300 : 300 + skewSeconds), {
        seen: `a bearer token lives ${Math.round(lifetime)} seconds${lifetime === body?.expires_in ? '' : ' by its own exp'}`,
        expected: '300 seconds at most, unless it is sender-constrained',
      })
    },
  },
  {
    requirement: 'RFC9449-5-01',
    on: 'token',
    judge(exchange) {
      const body = succeeded(exchange) ? answered(exchange) : undefined
      const type = textAt(body, 'token_type')
      if (exchange.request.headers.dpop === undefined || type === undefined) return undefined
      if (/^dpop$/i.test(type)) return satisfied
      const bound = at(confirmation(body), 'jkt') !== undefined
      return violated({
        seen: `token_type is ${type} after a DPoP proof`,
        expected: 'DPoP',
        ...(!bound && { level: 'SHOULD' as const }),
      })
    },
  },
  {
    requirement: 'RFC9449-6.1-01',
    on: 'token',
    judge(exchange) {
      const body = succeeded(exchange) ? answered(exchange) : undefined
      const proof = decodeJws(exchange.request.headers.dpop ?? '')
      const key = thumbprint(proof?.header.jwk)
      const jkt = at(confirmation(body), 'jkt')
      if (key === undefined || jkt === undefined) return undefined
      return met(jkt === key, { seen: `cnf.jkt is ${show(jkt)}`, expected: key })
    },
  },
  {
    requirement: 'RFC7638-3-01',
    on: 'token',
    judge(exchange) {
      const jkt = at(confirmation(succeeded(exchange) ? answered(exchange) : undefined), 'jkt')
      if (jkt === undefined) return undefined
      const proof = decodeJws(exchange.request.headers.dpop ?? '')
      const key = thumbprint(proof?.header.jwk)
      return met(isThumbprint(jkt) && jkt === (key ?? jkt), {
        seen: `cnf.jkt is ${show(jkt)}`,
        expected: key ?? 'a SHA-256 digest in base64url, without padding',
      })
    },
  },
  {
    requirement: 'RFC7636-4.2-01',
    on: 'token',
    judge(exchange, evidence) {
      if (!parameter(exchange, 'code_verifier') || exchange.deviation) return undefined
      const server = asMetadataFor(evidence, 'token_endpoint', exchange.request.url)
      const methods = server?.code_challenge_methods_supported
      // Whoever knows no PKCE ignores both parameters: a token proves nothing (RFC 8414, Section 2).
      if (methods === undefined) return notApplicable('code_challenge_methods_supported is absent')
      if (!strings(methods).includes('S256')) {
        return violated({ seen: `only ${strings(methods).join(', ')}`, expected: 'S256' })
      }
      if (succeeded(exchange)) return satisfied
      return blamesPkce(exchange) && isPlainTokenRequest(exchange, evidence)
        ? violated({
            seen: `a right code_verifier was answered ${answerOf(exchange)}`,
            expected: 'a token, as the verifier fits its challenge',
          })
        : undefined
    },
  },
]

/** In the words of its description: no code is of PKCE alone. */
function blamesPkce(exchange: AnsweredExchange): boolean {
  return /pkce|code.?(?:verifier|challenge)/i.test(
    textAt(answered(exchange), 'error_description') ?? '',
  )
}

export const tokenRequestErrors: readonly ActiveCheck[] = [
  {
    requirement: 'RFC6749-5.2-02',
    deviation: 'an unknown grant type',
    statuses: [400],
    errors: ['unsupported_grant_type'],
    alsoAllowed: ['invalid_client', 'unauthorized_client', 'invalid_request'],
  },
  {
    requirement: 'RFC6749-5.2-03',
    deviation: 'no grant type',
    statuses: [400],
    errors: ['invalid_request'],
    alsoAllowed: ['invalid_client'],
  },
  {
    requirement: 'RFC6749-3.2-02',
    deviation: 'a repeated grant type',
    statuses: [400],
    errors: ['invalid_request'],
    alsoAllowed: ['invalid_client', 'unsupported_grant_type'],
  },
  {
    requirement: 'RFC6749-4.1.2-01',
    deviation: 'a redeemed authorization code',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'RFC6749-4.1.3-02',
    deviation: 'another redirect URI at the token endpoint',
    statuses: [400],
    errors: ['invalid_grant', 'invalid_request'],
  },
  {
    requirement: 'RFC6749-4.1.3-02',
    deviation: 'no redirect URI at the token endpoint',
    statuses: [400],
    errors: ['invalid_grant', 'invalid_request'],
  },
  {
    requirement: 'RFC6749-4.1.3-03',
    deviation: 'an unknown authorization code',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'RFC7636-4.6-01',
    deviation: 'a wrong code verifier',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'RFC7636-4.6-01',
    deviation: 'no code verifier',
    statuses: [400],
    errors: ['invalid_grant', 'invalid_request'],
  },
]

/** `cnf` of an access token that can be read as a JWT. */
function confirmation(body: unknown): unknown {
  return decodeJws(textAt(body, 'access_token') ?? '')?.payload.cnf
}

/** 32 bytes in base64url (RFC 7638, Section 3; RFC 9449, Section 6.1). */
function isThumbprint(jkt: unknown): boolean {
  return typeof jkt === 'string' && /^[\w-]{43}$/.test(jkt)
}
