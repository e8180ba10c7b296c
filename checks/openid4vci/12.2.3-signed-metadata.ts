import { isDeepStrictEqual } from 'node:util'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { headerType, met, none } from '../engine/judgement.ts'
import { type DecodedJws, decodeJws, isMacOrNone, isSignature } from '../engine/jws.ts'
import { exchangesOf, issuerIdentifiers } from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import { answered, bodyText, isObject, mediaType, show, succeeded } from '../engine/read.ts'
import { verifiesByCertificate } from '../engine/signature.ts'
import { type Judgement, notApplicable } from '../finding.ts'

const skewMs = 60_000

/** The parameters of Section 12.2.4: other members of the JSON document are none. */
const parameters = [
  'credential_issuer',
  'authorization_servers',
  'credential_endpoint',
  'nonce_endpoint',
  'deferred_credential_endpoint',
  'notification_endpoint',
  'credential_request_encryption',
  'credential_response_encryption',
  'batch_credential_issuance',
  'display',
  'credential_configurations_supported',
]

/**
 * Signed Metadata, OpenID4VCI 1.0, Section 12.2.3.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.3
 */
export const signedMetadata: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-12.2.3-01',
    on: 'issuer-metadata',
    judge(exchange) {
      if (!isSigned(exchange)) return undefined
      return met(decodeJws(bodyText(exchange)) !== undefined, {
        seen: 'the body is no compact JWS with JSON header and payload',
        expected: 'a JWS',
      })
    },
  },
  onJws('VCI-12.2.3-02', ({ header }) =>
    met(isSignature(header.alg), {
      seen: `alg is ${show(header.alg)}`,
      expected: 'an asymmetric signature',
      // A name that no registry of today has may be one of tomorrow's.
      ...(!isMacOrNone(header.alg) && header.alg !== '' && { level: 'SHOULD' as const }),
    }),
  ),
  onJws('VCI-12.2.3-03', ({ header }) => headerType(header.typ, 'openidvci-issuer-metadata+jwt')),
  {
    requirement: 'VCI-12.2.3-04',
    on: 'issuer-metadata',
    judge(exchange, evidence, context) {
      const jws = signedBody(exchange)
      const identifiers = issuerIdentifiers(evidence, context.credentialIssuer)
      if (!jws || identifiers.length === 0) return undefined
      return met(
        identifiers.some((it) => it === jws.payload.sub),
        {
          seen: `sub is ${show(jws.payload.sub)}`,
          expected: identifiers.join(' or '),
        },
      )
    },
  },
  onJws('VCI-12.2.3-05', ({ payload }) =>
    met(Number.isInteger(payload.iat), {
      seen: `iat is ${show(payload.iat)}`,
      expected: 'seconds since the epoch, as an integer',
    }),
  ),
  onJws('VCI-12.2.3-06', ({ payload: { exp } }, { startedAt }) => {
    if (exp === undefined) return undefined
    const isInteger = Number.isInteger(exp)
    const isOver = isInteger && Number(exp) * 1000 < startedAt.getTime() - skewMs
    return met(isInteger && !isOver, {
      seen: `exp is ${show(exp)}${isOver ? ', which is over' : ''}`,
      expected: 'seconds since the epoch, as an integer, and to come',
      ...(isInteger && { level: 'SHOULD' as const }),
    })
  }),
  {
    requirement: 'VCI-12.2.3-07',
    on: 'issuer-metadata',
    judge(exchange, evidence) {
      const jws = signedBody(exchange)
      const unsigned = exchangesOf(evidence, 'issuer-metadata')
        .filter((it) => succeeded(it) && !isSigned(it))
        .map(answered)
        .findLast((document) => document !== undefined)
      if (!jws || !unsigned) return undefined
      const named = parameters.filter((name) => Object.hasOwn(unsigned, name))
      const missing = named.filter((name) => !Object.hasOwn(jws.payload, name))
      if (missing.length > 0)
        return none(
          missing.map((name) => `${name} is no claim of the JWT`),
          'every metadata parameter as a top-level claim',
        )
      // Texts for the user may be those of another language.
      const other = named.filter(
        (name) =>
          name !== 'display' &&
          !isDeepStrictEqual(undisplayed(unsigned[name]), undisplayed(jws.payload[name])),
      )
      return met(other.length === 0, {
        seen: `signed and unsigned differ in ${other.join(', ')}`,
        expected: 'the same metadata, signed',
        level: 'SHOULD',
      })
    },
  },
  {
    requirement: 'VCI-12.2.3-08',
    on: 'issuer-metadata',
    judge(exchange) {
      const jws = signedBody(exchange)
      if (!jws || isMacOrNone(jws.header.alg)) return undefined
      const verified = verifiesByCertificate(bodyText(exchange))
      if ('unknown' in verified) return notApplicable(verified.unknown)
      return met(verified.holds, {
        seen: 'the signature does not verify with the certificate of x5c',
        expected: 'a signature by the conveyed key',
      })
    },
  },
  onJws('VCI-12.2.3-10', ({ payload }) =>
    payload.iss === undefined
      ? undefined
      : met(typeof payload.iss === 'string', {
          seen: `iss is ${show(payload.iss)}`,
          expected: 'a string',
        }),
  ),
]

function onJws(
  requirement: RequirementId,
  judge: (jws: DecodedJws, exchange: AnsweredExchange) => Judgement | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'issuer-metadata',
    judge(exchange) {
      const jws = signedBody(exchange)
      return jws && judge(jws, exchange)
    },
  }
}

/** The value without what `display` says, however deep. */
function undisplayed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(undisplayed)
  if (!isObject(value)) return value
  const members = Object.entries(value).filter(([name]) => name !== 'display')
  return Object.fromEntries(members.map(([name, member]) => [name, undisplayed(member)]))
}

function isSigned(exchange: AnsweredExchange): boolean {
  return succeeded(exchange) && mediaType(exchange) === 'application/jwt'
}

const signedBody = once((exchange: AnsweredExchange): DecodedJws | undefined =>
  isSigned(exchange) ? decodeJws(bodyText(exchange)) : undefined,
)
