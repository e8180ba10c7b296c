import { createHash } from 'node:crypto'
import { isObject } from './read.ts'

/** Required members by key type, in lexicographic order (RFC 7638, Section 3.2; RFC 8037, Section 2). */
const requiredMembers: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['EC', ['crv', 'kty', 'x', 'y']],
  ['OKP', ['crv', 'kty', 'x']],
  ['RSA', ['e', 'kty', 'n']],
])

/** SHA-256 thumbprint of a JWK; undefined when it is none. */
export function thumbprint(jwk: unknown): string | undefined {
  const names = isObject(jwk) ? requiredMembers.get(jwk.kty) : undefined
  if (!isObject(jwk) || !names?.every((name) => typeof jwk[name] === 'string')) return undefined
  const canonical = JSON.stringify(Object.fromEntries(names.map((name) => [name, jwk[name]])))
  return createHash('sha256').update(canonical).digest('base64url')
}
