import { ECDH } from 'node:crypto'
import { decode as base58, encode as toBase58 } from 'base58-universal'
import type { PublicJwk } from './cose.ts'
import { inWords } from './in-words.ts'

/**
 * Public keys that DIDs are made of, and where the others are to be read. No DID document is fetched here.
 * @see https://w3c-ccg.github.io/did-method-key/
 * @see https://w3c-ccg.github.io/did-method-web/
 */

/** The key of a did:jwk or did:key, with or without fragment; undefined for any other DID, or a broken one. */
export function jwkOfDid(did: string): Readonly<Record<string, unknown>> | undefined {
  const [, method, id = ''] = /^did:(jwk|key):([^#?/]+)/.exec(did) ?? []
  try {
    if (method === 'key') return jwkOfMultikey(id)
    const jwk: unknown = method === 'jwk' ? JSON.parse(text(id)) : undefined
    return typeof jwk === 'object' && jwk !== null ? { ...jwk } : undefined
  } catch {
    return undefined
  }
}

export function didOfJwk(jwk: object): string {
  return `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`
}

/** The did:key of an EC or Ed25519 key. @throws Error for a key of another kind. */
export function didKeyOfJwk(jwk: Readonly<Record<string, unknown>>): string {
  const codec = codecs.find(({ crv }) => crv === jwk.crv)
  if (!codec) throw new Error(`there is no did:key for a key on ${inWords(jwk.crv)}`)
  const [x, y] = [jwk.x, jwk.y].map((part) => Buffer.from(inWords(part ?? ''), 'base64url'))
  // A compressed point says by its first byte whether y is odd (SEC 1, Section 2.3.3).
  const point = 'ecdh' in codec ? Buffer.from([2 + ((y?.at(-1) ?? 0) & 1)]) : Buffer.alloc(0)
  return `did:key:z${toBase58(Buffer.concat([Buffer.from(codec.prefix), point, x ?? Buffer.alloc(0)]))}`
}

/** Multicodec prefixes of public keys, and their curves (the EC points are compressed). */
const codecs = [
  { prefix: [0xed, 0x01], crv: 'Ed25519' },
  { prefix: [0x80, 0x24], crv: 'P-256', ecdh: 'prime256v1' },
  { prefix: [0x81, 0x24], crv: 'P-384', ecdh: 'secp384r1' },
  { prefix: [0x82, 0x24], crv: 'P-521', ecdh: 'secp521r1' },
] as const

/** A public key as Multikey has it, in base58btc; undefined when its kind is not known here. @throws Error when it is broken. */
export function jwkOfMultikey(multibase: string): PublicJwk | undefined {
  // Base 58 is converted in quadratic time; a key of P-521 has a hundred characters.
  if (!multibase.startsWith('z') || multibase.length > 200) return undefined
  const bytes = base58(multibase.slice(1))
  const codec = codecs.find(({ prefix }) => prefix.every((byte, index) => bytes[index] === byte))
  if (!codec) return undefined
  const key = bytes.slice(2)
  if (!('ecdh' in codec)) return { kty: 'OKP', crv: codec.crv, x: base64url(key) }
  const point = Buffer.from(
    ECDH.convertKey(key, codec.ecdh, undefined, undefined, 'uncompressed'),
  ).subarray(1)
  const [x, y] = [point.subarray(0, point.length / 2), point.subarray(point.length / 2)]
  return { kty: 'EC', crv: codec.crv, x: base64url(x), y: base64url(y) }
}

/** The did:web of an https URL: its host, and its path by colons. */
export function didWebOf(url: string): string {
  const { host, pathname } = new URL(url)
  const path = pathname.split('/').filter((segment) => segment !== '')
  return ['did:web', encodeURIComponent(host), ...path].join(':')
}

/** Where the document of a did:web is; undefined when it is no did:web. */
export function didWebUrl(did: string): string | undefined {
  if (did.length > longestDid) return undefined
  const [bare = ''] = did.split(/[#?]/, 1)
  const [scheme, method, host, ...path] = bare.split(':')
  if (scheme !== 'did' || method !== 'web' || !host) return undefined
  const [name, ...segments] = [host, ...path].map(unescaped)
  if (name === undefined || segments.includes(undefined)) return undefined
  const place = path.length === 0 ? '.well-known' : segments.join('/')
  const url = `https://${name}/${place}/did.json`
  return URL.canParse(url) ? url : undefined
}

/** No server takes a longer URL (RFC 9110, Section 4.1 asks for 8000 at least). */
const longestDid = 8192

/** @returns undefined where the escapes are none. */
function unescaped(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

function text(encoded: string): string {
  return Buffer.from(encoded, 'base64url').toString('utf8')
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
