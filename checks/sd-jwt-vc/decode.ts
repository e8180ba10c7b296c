import { createHash } from 'node:crypto'
import { inWords } from '../../protocol/in-words.ts'
import { decodePart } from '../engine/jws.ts'
import { perText } from '../engine/memo.ts'
import { isObject, items, type JsonObject } from '../engine/read.ts'

/** An SD-JWT taken apart for judging: from the wire, whatever the wallet's verification made of it. */
export interface SdJwtParts {
  readonly jwt: string
  readonly header: JsonObject
  readonly payload: JsonObject
  /** Its members, and those that disclosures of the top level tell of: as a verifier reads them, whether they may be hidden or not. */
  readonly claims: JsonObject
  readonly disclosures: readonly Disclosure[]
  /** What stands behind the last tilde: empty in an SD-JWT without key binding. */
  readonly tail: string
  /** Every place that holds digests, in the payload and in disclosed values. */
  readonly digests: readonly Digest[]
}

export interface Disclosure {
  readonly encoded: string
  readonly value: unknown
  /** Of its ASCII text, by `_sd_alg`; undefined when the algorithm is unknown. */
  readonly digest: string | undefined
}

export interface Digest {
  readonly value: unknown
  readonly kind: 'property' | 'element'
  /** The object that holds `_sd`, or the array that holds the placeholder. */
  readonly holder: unknown
  readonly topLevel: boolean
}

/** Node's names of the registered hash algorithms that SD-JWTs use. */
const hashes: ReadonlyMap<string, string> = new Map([
  ['sha-256', 'sha256'],
  ['sha-384', 'sha384'],
  ['sha-512', 'sha512'],
  ['sha3-224', 'sha3-224'],
  ['sha3-256', 'sha3-256'],
  ['sha3-384', 'sha3-384'],
  ['sha3-512', 'sha3-512'],
  ['blake2s-256', 'blake2s256'],
  ['blake2b-512', 'blake2b512'],
])

/** @returns undefined when there is no issuer-signed JWT in front. */
export function takeApart(raw: unknown): SdJwtParts | undefined {
  return typeof raw === 'string' ? partsOf(raw) : undefined
}

const partsOf = perText((raw: string): SdJwtParts | undefined => {
  const [jwt = '', ...rest] = raw.split('~')
  const [header, payload] = jwt.split('.').map(decodePart)
  if (jwt.split('.').length !== 3 || !isObject(header) || !isObject(payload)) return undefined
  const algorithm = hashes.get(inWords(payload._sd_alg ?? 'sha-256'))
  // Where the last tilde is missing, the last disclosure is what stands in its place.
  const last = rest.at(-1) ?? ''
  const isDisclosure = last !== '' && !last.includes('.')
  const disclosures = (isDisclosure ? rest : rest.slice(0, -1)).map((encoded) => ({
    encoded,
    value: decodePart(encoded),
    digest: digestOf(encoded, algorithm),
  }))
  const digests = [
    ...digestsIn(payload, true),
    ...disclosures.flatMap(({ value }) => digestsIn(items(value).at(-1), false)),
  ]
  const claims = { ...disclosedAtTop(disclosures, digests), ...payload }
  return { jwt, header, payload, claims, disclosures, tail: isDisclosure ? '' : last, digests }
})

function disclosedAtTop(
  disclosures: readonly Disclosure[],
  digests: readonly Digest[],
): JsonObject {
  const top = new Set(digests.filter(({ topLevel }) => topLevel).map(({ value }) => value))
  return Object.fromEntries(
    disclosures
      .filter(({ digest, value }) => top.has(digest) && items(value).length === 3)
      .map(({ value }) => items(value).slice(1))
      .filter(([name]) => typeof name === 'string'),
  )
}

/** Characters of a base64url digest by the hash's length in bytes. */
export function digestLength(payload: JsonObject): number | undefined {
  const bits = /-(\d+)$/.exec(inWords(payload._sd_alg ?? 'sha-256'))?.[1]
  return bits === undefined ? undefined : Math.ceil(Number(bits) / 6)
}

/** Registered names of hashes that are cut short, or that Node does not know. */
const moreHashes = [
  ...['sha-256-128', 'sha-256-120', 'sha-256-96', 'sha-256-64', 'sha-256-32'],
  ...['blake2b-256', 'k12-256', 'k12-512'],
]

/**
 * Whether `_sd_alg` names a hash in the registry's spelling.
 * @see https://www.iana.org/assignments/named-information
 */
export function isRegisteredHash(name: unknown): boolean {
  return typeof name === 'string' && (hashes.has(name) || moreHashes.includes(name))
}

/** All objects below a value, itself included. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : []
}

function digestOf(encoded: string, algorithm: string | undefined): string | undefined {
  return algorithm && createHash(algorithm).update(encoded, 'ascii').digest('base64url')
}

function digestsIn(value: unknown, topLevel: boolean): readonly Digest[] {
  if (Array.isArray(value)) {
    return value.flatMap((item): readonly Digest[] =>
      isObject(item) && Object.hasOwn(item, '...')
        ? [{ value: item['...'], kind: 'element', holder: value, topLevel: false }]
        : digestsIn(item, false),
    )
  }
  if (!isObject(value)) return []
  const own = items(value._sd).map(
    (digest): Digest => ({ value: digest, kind: 'property', holder: value, topLevel }),
  )
  const below = Object.entries(value).flatMap(([name, member]) =>
    name === '_sd' ? [] : digestsIn(member, false),
  )
  return [...own, ...below]
}
