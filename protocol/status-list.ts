import { type Inflate, inflateSync } from 'node:zlib'
import { decodeCbor, Tag } from './cbor.ts'
import { type CoseSign1, readCoseSign1 } from './cose.ts'
import { inWords } from './in-words.ts'

/**
 * Token Status List: reading what a referenced token and a Status List Token say. Nothing is verified.
 * @see https://www.ietf.org/archive/id/draft-ietf-oauth-status-list-12.html
 */

/** Where the status of a token is to be found (Section 6.2). */
export interface StatusReference {
  readonly idx: number
  readonly uri: string
}

/** Media types of both forms (Section 8.1). */
export const statusListTypes = {
  jwt: 'application/statuslist+jwt',
  cwt: 'application/statuslist+cwt',
} as const
export type StatusListForm = keyof typeof statusListTypes

/** Claims of the CWT form by their keys (Section 5.2). */
export const cwtClaims = { sub: 2, exp: 4, iat: 6, statusList: 65533, ttl: 65534 } as const

type Members = Readonly<Record<string, unknown>>

/** Both forms under the names of the JWT form: `lst` is a string in a JWT, bytes in a CWT. */
export type StatusListToken = {
  readonly claims: {
    readonly sub: unknown
    readonly iat: unknown
    readonly exp: unknown
    readonly ttl: unknown
    readonly statusList: Members | undefined
  }
} & (
  | { readonly form: 'jwt'; readonly jwt: string; readonly header: Members }
  | {
      readonly form: 'cwt'
      readonly sign1: CoseSign1
      /** Whether the CWT tag (RFC 8392, Section 6) stood around it. */
      readonly cwtTag: boolean
    }
)

/** Far beyond any list, and far from the end of memory. */
const maxBytes = 64 * 1024 * 1024

/** @returns a sentence fragment when the body is no Status List Token. */
export function readStatusListToken(body: Uint8Array): StatusListToken | string {
  const text = Buffer.from(body).toString('latin1').trim()
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text) ? jwtToken(text) : cwtToken(body)
}

/** The list's bytes; a sentence fragment when they cannot be had. */
export function listBytes(token: StatusListToken): Uint8Array | string {
  const list = inflatedList(token)
  return typeof list === 'string' ? list : list.bytes
}

/** The list's bytes, and how many stand behind their compressed form; a sentence fragment when they cannot be had. */
export function inflatedList({
  claims: { statusList },
}: StatusListToken): { readonly bytes: Uint8Array; readonly behind: number } | string {
  const lst = statusList?.lst
  if (typeof lst !== 'string' && !(lst instanceof Uint8Array)) return 'lst is absent'
  const compressed = typeof lst === 'string' ? Buffer.from(lst, 'base64url') : lst
  try {
    // The types of Node know nothing of what `info` adds.
    const { buffer, engine } = inflateSync(compressed, {
      maxOutputLength: maxBytes,
      info: true,
    }) as unknown as { readonly buffer: Uint8Array; readonly engine: Inflate }
    return { bytes: buffer, behind: compressed.length - engine.bytesWritten }
  } catch (cause) {
    return `lst is no ZLIB data: ${(cause as Error).message}`
  }
}

/**
 * The status at an index (Section 4.1): the least significant bits of a byte come first.
 * @returns a sentence fragment when there is none.
 */
export function statusAt(token: StatusListToken, idx: number): number | string {
  const bits = token.claims.statusList?.bits
  if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8) return `bits is ${inWords(bits)}`
  const bytes = listBytes(token)
  if (typeof bytes === 'string') return bytes
  const perByte = 8 / bits
  const byte = bytes[Math.floor(idx / perByte)]
  return byte === undefined
    ? `index ${idx} of a list of ${bytes.length * perByte}`
    : (byte >> ((idx % perByte) * bits)) & (2 ** bits - 1)
}

function jwtToken(jwt: string): StatusListToken | string {
  const [header, payload] = jwt.split('.').slice(0, 2).map(members)
  if (!header || !payload) return 'the JWT has no JSON objects'
  const { sub, iat, exp, ttl, status_list: list } = payload
  const statusList = isMembers(list) ? list : undefined
  return { form: 'jwt', jwt, header, claims: { sub, iat, exp, ttl, statusList } }
}

function cwtToken(bytes: Uint8Array): StatusListToken | string {
  try {
    const item = decodeCbor(bytes)
    const cwtTag = item instanceof Tag && Number(item.tag) === 61
    const sign1 = readCoseSign1(cwtTag ? item.contents : item)
    if (typeof sign1 === 'string') return `the CWT is ${sign1}`
    const claims = decodeCbor(sign1.payload)
    if (!(claims instanceof Map)) return 'the CWT has no map of claims'
    const list: unknown = claims.get(cwtClaims.statusList)
    const [sub, iat, exp, ttl] = (['sub', 'iat', 'exp', 'ttl'] as const).map((name): unknown =>
      claims.get(cwtClaims[name]),
    )
    const statusList = list instanceof Map ? Object.fromEntries(list) : undefined
    return { form: 'cwt', sign1, cwtTag, claims: { sub, iat, exp, ttl, statusList } }
  } catch (cause) {
    return `neither a compact JWS nor CBOR: ${(cause as Error).message}`
  }
}

function members(part: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return isMembers(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
