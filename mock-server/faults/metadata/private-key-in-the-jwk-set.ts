import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

/** Members of a JWK Set, or of the metadata that holds one. */
function leak(set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (set.jwks) return { ...set, jwks: leak(Object(set.jwks)) }
  const keys = Array.isArray(set.keys) ? set.keys : []
  return { ...set, keys: keys.map((key) => ({ ...key, d: 'A'.repeat(43) })) }
}

export const privateKeyInTheJwkSet: Fault = {
  name: 'private key in the JWK Set',
  breaks: 'RFC7517-4-02',
  entails: [
    { requirement: 'RFC8414-2-06', reason: 'jwks_uri leads to a private key' },
    { requirement: 'RFC8414-2-06', reason: 'RFC 8414 says the same' },
  ],
  seams: { 'jwks reply': (reply) => body(reply, (set) => leak(set)) },
}
