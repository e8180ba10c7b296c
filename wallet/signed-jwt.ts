import { type KeyObject, sign } from 'node:crypto'
import type { JsonObject } from './json.ts'

/** A JWT before it is signed: a deviation changes any part of it. */
export interface JwtDraft {
  readonly header: JsonObject
  readonly payload: JsonObject
  readonly signingKey: KeyObject
  readonly signature: 'valid' | 'broken' | 'empty'
}

/** Signs by hand, by the key's kind: a deviant JWT may carry a header that no JOSE library would sign. */
export function signedJwt({ header, payload, signingKey, signature }: JwtDraft): string {
  const input = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  if (signature === 'empty') return `${input}.`
  const bytes = sign(hashFor(signingKey), Buffer.from(input), {
    key: signingKey,
    dsaEncoding: 'ieee-p1363',
  })
  if (signature === 'broken') bytes[0] = (bytes[0] ?? 0) ^ 1
  return `${input}.${bytes.toString('base64url')}`
}

/** The JWS algorithm that `signedJwt` uses with this key (RFC 7518, Section 3.1; RFC 8037, Section 3.1). */
export function algorithmOf(key: KeyObject): string {
  switch (key.asymmetricKeyType) {
    case 'ec':
      return key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'ES384' : 'ES256'
    case 'ed25519':
      return 'EdDSA'
    default:
      return 'RS256'
  }
}

function hashFor(key: KeyObject): string | null {
  const hashes: Readonly<Record<string, string | null>> = { ES384: 'sha384', EdDSA: null }
  const hash = hashes[algorithmOf(key)]
  return hash === undefined ? 'sha256' : hash
}
