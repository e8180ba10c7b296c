import { ECDH } from 'node:crypto'
import { decodeCbor, encodeCbor, Tag } from './cbor.ts'

/** Header parameters by label (RFC 9052, Section 3.1; RFC 9360, Section 2; RFC 9596, Section 2). */
export const coseHeader = { alg: 1, kid: 4, type: 16, x5chain: 33 } as const

/** A COSE_Sign1 taken apart (RFC 9052, Section 4.2); nothing is verified. */
export interface CoseSign1 {
  /** Whether tag 18 stood around it. */
  readonly tagged: boolean
  readonly protectedBytes: Uint8Array
  readonly protected: ReadonlyMap<unknown, unknown>
  readonly unprotected: ReadonlyMap<unknown, unknown>
  readonly payload: Uint8Array
  readonly signature: Uint8Array
}

/** @returns a sentence fragment when the decoded item is none. */
export function readCoseSign1(item: unknown): CoseSign1 | string {
  const tagged = item instanceof Tag
  if (tagged && Number(item.tag) !== 18) return `tag ${item.tag}`
  const parts: unknown = tagged ? item.contents : item
  if (!Array.isArray(parts) || parts.length !== 4) {
    return Array.isArray(parts) ? `an array of ${parts.length}` : 'no array'
  }
  const [protectedBytes, unprotected, payload, signature] = parts as unknown[]
  if (!(protectedBytes instanceof Uint8Array)) return 'a protected header that is no byte string'
  if (!(unprotected instanceof Map)) return 'an unprotected header that is no map'
  if (!(payload instanceof Uint8Array)) return 'a payload that is no byte string'
  if (!(signature instanceof Uint8Array)) return 'a signature that is no byte string'
  const headers = protectedBytes.length === 0 ? new Map() : tryDecode(protectedBytes)
  if (!(headers instanceof Map)) return 'a protected header that holds no map'
  return { tagged, protectedBytes, protected: headers, unprotected, payload, signature }
}

/** What the signature is over: Sig_structure without external data (RFC 9052, Section 4.4). */
export function toBeSigned({ protectedBytes, payload }: CoseSign1): Uint8Array {
  return encodeCbor(['Signature1', protectedBytes, new Uint8Array(), payload])
}

/** Node's hash for a COSE signature algorithm, null where the key says it all; undefined: not an asymmetric one known here. */
export function hashOf(alg: unknown): string | null | undefined {
  return typeof alg === 'number' ? hashes.get(alg) : undefined
}

/** RFC 9053, Section 2 and RFC 9864: the ECDSA and EdDSA algorithms, under their old and their fully specified numbers. */
const hashes: ReadonlyMap<number, string | null> = new Map([
  ...[-7, -9, -265].map((alg) => [alg, 'sha256'] as const),
  ...[-35, -51, -266, -267].map((alg) => [alg, 'sha384'] as const),
  ...[-36, -52, -268].map((alg) => [alg, 'sha512'] as const),
  ...[-8, -19, -53].map((alg) => [alg, null] as const),
])

/** Names and lengths of the curves of COSE_Keys (RFC 9053, Section 7.1). */
const curves: Readonly<Record<number, { readonly name: string; readonly ecdh?: string }>> = {
  1: { name: 'P-256', ecdh: 'prime256v1' },
  2: { name: 'P-384', ecdh: 'secp384r1' },
  3: { name: 'P-521', ecdh: 'secp521r1' },
  6: { name: 'Ed25519' },
  7: { name: 'Ed448' },
}

export type PublicJwk = {
  readonly kty: string
  readonly crv: string
  readonly x: string
  readonly y?: string
}

/** The public JWK of an OKP or EC2 COSE_Key (RFC 9053, Section 7); undefined when it is none. */
export function jwkOfCoseKey(key: unknown): PublicJwk | undefined {
  try {
    return key instanceof Map ? publicJwk(key) : undefined
  } catch {
    return undefined
  }
}

/** @throws Error for a point that is not on its curve. */
function publicJwk(key: ReadonlyMap<unknown, unknown>): PublicJwk | undefined {
  const [kty, curve, x, y] = [1, -1, -2, -3].map((label) => key.get(label))
  const { name: crv, ecdh } = curves[Number(curve)] ?? {}
  if (crv === undefined || !(x instanceof Uint8Array)) return undefined
  if (kty === 1) return ecdh ? undefined : { kty: 'OKP', crv, x: base64url(x) }
  if (kty !== 2 || ecdh === undefined) return undefined
  if (y instanceof Uint8Array) return { kty: 'EC', crv, x: base64url(x), y: base64url(y) }
  return typeof y === 'boolean' ? { kty: 'EC', crv, ...decompressed(ecdh, x, y) } : undefined
}

/** A point of which only the sign of y was sent. */
function decompressed(curve: string, x: Uint8Array, odd: boolean) {
  const point = Buffer.concat([Buffer.from([odd ? 3 : 2]), x])
  const full = Buffer.from(ECDH.convertKey(point, curve, undefined, undefined, 'uncompressed'))
  return { x: base64url(x), y: base64url(full.subarray(1 + x.length)) }
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

function tryDecode(bytes: Uint8Array): unknown {
  try {
    return decodeCbor(bytes)
  } catch {
    return undefined
  }
}
