import { parseBoundedJson } from '../../protocol/bounded-json.ts'
import { perText } from './memo.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** A compact JWS with JSON header and payload, unverified. */
export interface DecodedJws {
  readonly header: JsonObject
  readonly payload: JsonObject
}

/** @returns undefined when it is no JWS of three parts (RFC 7515, Section 3.1). */
export function decodeJws(text: string): DecodedJws | undefined {
  const parts = text.trim().split('.')
  if (parts.length !== 3 || !/^[\w-]*$/.test(parts[2] ?? '')) return undefined
  const [header, payload] = parts.map(decodePart)
  return isObject(header) && isObject(payload) ? { header, payload } : undefined
}

/** JSON behind base64url without padding; undefined when it is none. */
export const decodePart = perText((part: string): unknown => {
  if (!/^[\w-]+$/.test(part)) return undefined
  try {
    return parseBoundedJson(utf8.decode(Buffer.from(part, 'base64url')))
  } catch {
    return undefined
  }
})

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** `read.ts` reads JWTs by this file, and cannot be asked. */
function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isMacOrNone(alg: unknown): boolean {
  return typeof alg !== 'string' || /^(none|HS\d+)?$/i.test(alg)
}

/** An asymmetric signature that a registry of today has (RFC 7518, 8037, 8812, 9864; ML-DSA). */
export function isSignature(alg: unknown): boolean {
  const known = /^([RPE]S(256|384|512)|ES256K|EdDSA|Ed25519|Ed448|ML-DSA-(44|65|87))$/
  return typeof alg === 'string' && known.test(alg)
}

/** Members of private and symmetric keys (RFC 7518, Section 6). */
const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/** Names of the secret members that a JWK shows. */
export function secretsIn(jwk: unknown): readonly string[] {
  return isObject(jwk) ? secretMembers.filter((name) => Object.hasOwn(jwk, name)) : []
}
