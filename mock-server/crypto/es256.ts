import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

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
    const data = Buffer.from(text.slice(0, end), 'latin1')
    return verify('sha256', data, publicKeyOf(x, y), der(signature))
  } catch {
    return false
  }
}

/** Keys that were seen last, by their coordinates: a DPoP key comes with every request of its wallet. */
const known = new Map<string, KeyObject>()
const knownAtMost = 256

/** @throws where the point is not on the curve. */
function publicKeyOf(x: string, y: string): KeyObject {
  const name = x + y
  const before = known.get(name)
  if (before) return before
  const key = createPublicKey(pem(x, y))
  if (known.size >= knownAtMost) known.delete(known.keys().next().value ?? '')
  known.set(name, key)
  return key
}

/** What comes before a P-256 point in its SubjectPublicKeyInfo (RFC 5480, Section 2). */
const beforePoint = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex')

/** As PEM: asked for a JWK, Node makes four errors with their stacks before it finds out what it was given. */
function pem(x: string, y: string): string {
  const bytes = Buffer.alloc(91)
  beforePoint.copy(bytes)
  bytes.write(x, 27, 'base64url')
  bytes.write(y, 59, 'base64url')
  return `-----BEGIN PUBLIC KEY-----\n${bytes.toString('base64')}\n-----END PUBLIC KEY-----\n`
}

/** R and S, 32 bytes each (RFC 7518, Section 3.4). */
export function es256Signature(data: Uint8Array | string, key: KeyObject): Buffer {
  // Asked for `ieee-p1363`, Node takes twice as long: it looks for a key in the object that says so.
  const made = sign('sha256', typeof data === 'string' ? Buffer.from(data) : data, key)
  const signature = Buffer.alloc(64)
  const lengthOfR = made[3] ?? 0
  place(made.subarray(4, 4 + lengthOfR), signature, 32)
  place(made.subarray(6 + lengthOfR), signature, 64)
  return signature
}

/** An integer of a DER signature, right-aligned before `end`, without the zero that keeps it positive. */
function place(integer: Uint8Array, into: Uint8Array, end: number): void {
  const bytes = integer.length > 32 ? integer.subarray(integer.length - 32) : integer
  into.set(bytes, end - bytes.length)
}

/** ECDSA-Sig-Value, a sequence of two integers (RFC 3279, Section 2.2.3). */
function der(signature: Uint8Array): Uint8Array {
  const [r, s] = [signature.subarray(0, 32), signature.subarray(32)]
  const [skipOfR, skipOfS] = [zeros(r), zeros(s)]
  const [signOfR, signOfS] = [isNegative(r, skipOfR), isNegative(s, skipOfS)]
  const [lengthOfR, lengthOfS] = [32 - skipOfR + signOfR, 32 - skipOfS + signOfS]
  const bytes = new Uint8Array(6 + lengthOfR + lengthOfS)
  bytes.set([0x30, 4 + lengthOfR + lengthOfS, 0x02, lengthOfR])
  bytes.set(r.subarray(skipOfR), 4 + signOfR)
  bytes.set([0x02, lengthOfS], 4 + lengthOfR)
  bytes.set(s.subarray(skipOfS), 6 + lengthOfR + signOfS)
  return bytes
}

/** Bytes of an integer that DER leaves out: leading zeros, but for the last byte. */
function zeros(integer: Uint8Array): number {
  const found = integer.findIndex((byte) => byte !== 0)
  return found < 0 ? integer.length - 1 : found
}

/** 1 where a zero has to come first, since the highest bit would be the sign. */
function isNegative(integer: Uint8Array, skip: number): 0 | 1 {
  return (integer[skip] ?? 0) >= 0x80 ? 1 : 0
}

function isIn(pattern: RegExp, value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value)
}
