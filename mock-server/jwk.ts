import type { JWK } from 'jose'

/** Members of a private or a symmetric key (RFC 7518, Section 6). */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']

/** A key that nobody may send: private, or shared. */
export function isPrivate(jwk: JWK): boolean {
  return jwk.kty === 'oct' || privateMembers.some((name) => name in jwk)
}

/** The members that make a public key; names, uses and certificates are left out. */
export function publicPart(jwk: JWK): JWK {
  const { kty, crv, x, y, n, e } = jwk
  return Object.fromEntries(
    Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value !== undefined),
  )
}
