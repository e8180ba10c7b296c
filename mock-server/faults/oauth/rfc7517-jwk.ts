import type { Fault } from '../fault.ts'
import { body, member, without } from '../shared/body.ts'
import { twice, written } from '../shared/json-text.ts'

/** Members of a JWK Set, or of the metadata that holds one. */
function leak(set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (set.jwks) return { ...set, jwks: leak(Object(set.jwks)) }
  const keys = Array.isArray(set.keys) ? set.keys : []
  return { ...set, keys: keys.map((key) => ({ ...key, d: 'A'.repeat(43) })) }
}

export const faults: readonly Fault[] = [
  {
    name: 'published key without y',
    breaks: 'RFC7517-4-01',
    seams: {
      'jwks reply': (reply) =>
        body(reply, (set) =>
          member(set, 'keys', (keys) =>
            (keys as Readonly<Record<string, unknown>>[]).map((key) => without(key, 'y')),
          ),
        ),
    },
  },
  {
    name: 'private key in the JWK Set',
    breaks: 'RFC7517-4-02',
    entails: [
      { requirement: 'RFC8414-2-06', reason: 'jwks_uri leads to a private key' },
      { requirement: 'RFC8414-2-06', reason: 'RFC 8414 says the same' },
    ],
    seams: { 'jwks reply': (reply) => body(reply, (set) => leak(set)) },
  },
  {
    name: 'published key with a repeated member',
    breaks: 'RFC7517-4-03',
    seams: { 'jwks reply': (reply) => written(reply, (it) => twice(it, 'kty', 'RSA')) },
  },
  {
    name: 'JWK Set without keys',
    breaks: 'RFC7517-5-01',
    entails: [{ requirement: 'RFC8414-2-06', reason: 'no JWK Set is there' }],
    seams: {
      'jwks reply': (reply) => body(reply, (set) => without(set, 'keys')),
    },
  },
  {
    name: 'JWK Set with a repeated member',
    breaks: 'RFC7517-5-02',
    seams: { 'jwks reply': (reply) => written(reply, (it) => twice(it, 'keys', [])) },
  },
  {
    name: 'thumbprint in hexadecimal',
    breaks: 'RFC7638-3-01',
    entails: [
      { requirement: 'RFC9449-6.1-01', reason: 'what is in hexadecimal is not the thumbprint' },
    ],
    seams: {
      accessTokenClaims: (claims) => {
        const { jkt } = Object(claims.cnf)
        const hexadecimal = Buffer.from(String(jkt), 'base64url').toString('hex')
        return jkt === undefined ? claims : { ...claims, cnf: { jkt: hexadecimal } }
      },
    },
  },
  {
    name: 'published key with an operation twice',
    breaks: 'RFC7517-4-04',
    seams: {
      'jwks reply': (reply) =>
        body(reply, (set) =>
          member(set, 'keys', (keys) =>
            (keys as object[]).map((key) => ({ ...key, key_ops: ['verify', 'verify'] })),
          ),
        ),
    },
  },
]
