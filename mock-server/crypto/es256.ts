import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'

/** 32 and 64 bytes in base64url. */
const coordinate = /^[\w-]{43}$/
const signatureText = /^[\w-]{86}$/

/**
 * Whether a compact JWS is surely signed by a P-256 key: at once and in this thread, which takes a fraction of what WebCrypto does.
 * @param text three parts whose header says ES256 and nothing critical.
 * @returns false as well where it is not sure: then jose has to look.
 * @see https://www.rfc-editor.org/rfc/rfc7518#section-3.4
 */
export function isSurelyEs256(
  text: string,
  { kty, crv, x, y }: Readonly<Record<string, unknown>>,
): boolean {
  if (kty !== 'EC' || crv !== 'P-256' || !isIn(coordinate, x) || !isIn(coordinate, y)) return false
  const end = text.lastIndexOf('.')
  const last = text.slice(end + 1)
  const signature = Buffer.from(last, 'base64url')
  if (!signatureText.test(last) || signature.toString('base64url') !== last) return false
  try {
    const jwk: JsonWebKey = { kty, crv, x, y }
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    const signed = Buffer.from(text.slice(0, end), 'latin1')
    return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature)
  } catch {
    return false
  }
}

function isIn(pattern: RegExp, value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value)
}
