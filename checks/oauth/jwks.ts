import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { secretsIn } from '../engine/jws.ts'
import { answered, at, isObject, type JsonObject, objects, succeeded } from '../engine/read.ts'
import { thumbprint } from '../engine/thumbprint.ts'

/**
 * Published keys, RFC 7517, Sections 4 and 5.
 * @see https://www.rfc-editor.org/rfc/rfc7517#section-5
 */
export const jwks: readonly ExchangeCheck[] = [
  {
    requirement: 'RFC7517-5-01',
    on: 'jwks',
    judge(exchange) {
      if (!succeeded(exchange)) return undefined
      return met(Array.isArray(answered(exchange)?.keys), {
        seen: 'the body is no object with a keys array',
        expected: 'a JWK Set',
      })
    },
  },
  ...(['jwks', 'jwt-vc-issuer'] as const).flatMap((on): readonly ExchangeCheck[] => [
    {
      requirement: 'RFC7517-4-01',
      on,
      judge(exchange) {
        const keys = publishedKeys(exchange)
        if (!succeeded(exchange) || keys.length === 0) return undefined
        // Key types beyond these three have members of their own.
        const known = keys.filter(({ kty }) =>
          ['EC', 'OKP', 'RSA', undefined].includes(kty as string),
        )
        return met(
          known.every((key) => thumbprint(key) !== undefined),
          { seen: 'a key lacks kty or members of its type', expected: 'complete public keys' },
        )
      },
    },
    {
      requirement: 'RFC7517-4-02',
      on,
      judge(exchange) {
        const keys = publishedKeys(exchange)
        if (!succeeded(exchange) || keys.length === 0) return undefined
        return none(
          keys.flatMap((key) => secretsIn(key).map((name) => `a published key has ${name}`)),
          'public keys only',
        )
      },
    },
  ]),
]

export const embeddedKeys: readonly CredentialCheck[] = [
  {
    requirement: 'RFC7517-4-01',
    on: 'received-credential',
    judge({ sdJwt }) {
      const jwk = at(sdJwt?.payload.cnf, 'jwk')
      if (!isObject(jwk)) return undefined
      return met(thumbprint(jwk) !== undefined, {
        seen: 'cnf.jwk lacks kty or members of its type',
        expected: 'a complete public key',
      })
    },
  },
  {
    requirement: 'RFC7517-4-02',
    on: 'received-credential',
    judge({ sdJwt }) {
      const jwk = at(sdJwt?.payload.cnf, 'jwk')
      if (!isObject(jwk)) return undefined
      return none(
        secretsIn(jwk).map((name) => `cnf.jwk has ${name}`),
        'a public key',
      )
    },
  },
]

/** A JWK Set by itself, or in JWT VC Issuer Metadata. */
function publishedKeys(exchange: AnsweredExchange): readonly JsonObject[] {
  const document = answered(exchange)
  return objects(document?.keys ?? at(document, 'jwks', 'keys'))
}
