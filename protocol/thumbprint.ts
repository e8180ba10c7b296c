import { hash } from 'node:crypto'

/** Members that are hashed, by key type and in their order. */
const hashed: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['EC', ['crv', 'kty', 'x', 'y']],
  ['OKP', ['crv', 'kty', 'x']],
  ['RSA', ['e', 'kty', 'n']],
])

/**
 * The SHA-256 thumbprint of a public key; undefined for what is none.
 * @see https://www.rfc-editor.org/rfc/rfc7638#section-3
 */
export function thumbprint(jwk: Readonly<Record<string, unknown>>): string | undefined {
  const names = hashed.get(jwk.kty)
  if (!names?.every((name) => typeof jwk[name] === 'string' && jwk[name] !== '')) return undefined
  const members = names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(jwk[name])}`)
  return hash('sha256', `{${members.join(',')}}`, 'base64url')
}
