import { compactVerify, importJWK, type JWK } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { isObject } from '../http/wire.ts'
import { isSurelyEs256 } from './es256.ts'

type Members = Readonly<Record<string, unknown>>

/** A JWT that a wallet sent, not verified yet. */
export interface ReadJwt {
  readonly text: string
  readonly header: Members
  readonly payload: Members
}

/** Asymmetric algorithms that this mock verifies. */
export const asymmetricAlgorithms = ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'] as const

/** Members of a private or a symmetric key (RFC 7518, Section 6). */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Header and payload of a compact JWS; undefined for anything else. */
export function readJwt(text: unknown): ReadJwt | undefined {
  if (typeof text !== 'string') return undefined
  const [first, second, ...rest] = text.split('.')
  const [header, payload] = [json(first), json(second)]
  return rest.length === 1 && header && payload ? { text, header, payload } : undefined
}

/**
 * Whether the signature is this key's, by one of this mock's algorithms. No critical header is understood, the
 * payload that is not encoded (RFC 7797, Section 7) included.
 * @param critical `elsewhere`: the caller has made that demand, and this is about the signature alone.
 */
export async function isSignedBy(
  { text, header }: ReadJwt,
  key: unknown,
  critical: 'refused' | 'elsewhere' = 'refused',
): Promise<boolean> {
  const alg = asymmetricAlgorithms.find((known) => known === header.alg)
  const names = Array.isArray(header.crit) ? header.crit : []
  if (!alg || !isObject(key)) return false
  if (critical === 'refused' && header.crit !== undefined) return false
  if (alg === 'ES256' && header.crit === undefined && isSurelyEs256(text, key)) return true
  try {
    const crit = Object.fromEntries(names.map((name) => [String(name), true]))
    await compactVerify(text, await importJWK(publicPart(key), alg), { crit })
    return true
  } catch {
    return false
  }
}

/** The same, of one of several keys. */
export async function isSignedByOne(jwt: ReadJwt, keys: readonly unknown[]): Promise<boolean> {
  for (const key of keys) if (await isSignedBy(jwt, key)) return true
  return false
}

/** How far the clocks of a wallet and of this mock may be apart. */
const skewSeconds = 30

/** Whether `exp`, where it is there, is to come (RFC 7519, Section 4.1.4). */
export function isUnended({ payload: { exp } }: ReadJwt, now: Date): boolean {
  return exp === undefined || (typeof exp === 'number' && exp > numericDate(now) - skewSeconds)
}

/** Whether `nbf`, where it is there, is over (RFC 7519, Section 4.1.5). */
export function isBegun({ payload: { nbf = 0 } }: ReadJwt, now: Date): boolean {
  return typeof nbf === 'number' && nbf <= numericDate(now) + skewSeconds
}

export function hasPrivateMember(key: unknown): boolean {
  return isObject(key) && (key.kty === 'oct' || privateMembers.some((name) => name in key))
}

/** The members that RFC 7638 hashes, and no more. */
export function publicPart(key: Members): JWK {
  const found: Record<string, unknown> = {}
  for (const name of publicMembers) {
    const value = key[name]
    if (value !== undefined) found[name] = value
  }
  return found as JWK
}

const publicMembers = ['kty', 'crv', 'x', 'y', 'n', 'e']

/** Base64url without padding, of UTF-8 (RFC 7515, Section 2): Buffer alone would overlook what is wrong. */
function json(part = ''): Members | undefined {
  if (!/^[\w-]+$/.test(part)) return undefined
  try {
    const value: unknown = JSON.parse(utf8.decode(Buffer.from(part, 'base64url')))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
