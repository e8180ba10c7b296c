import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { inWords } from '../../protocol/in-words.ts'
import { joseUse } from './jose-names.ts'
import type { Otherwise } from './judgement.ts'
import { once } from './memo.ts'
import { type JsonObject, show, textAt } from './read.ts'

const curves: Readonly<Record<string, RegExp>> = {
  EC: /^(?:P-(?:256|384|521)|secp256k1)$/,
  OKP: /^(?:X|Ed)(?:25519|448)$/,
}
const members: Readonly<Record<string, readonly string[]>> = {
  EC: ['crv', 'x', 'y'],
  OKP: ['crv', 'x'],
  RSA: ['n', 'e'],
  AKP: ['alg', 'pub'],
}
const expected = 'a public key that can be read, with the members of its type'

/**
 * What is wrong with a public JWK (RFC 7517, Section 4; RFC 7518, Section 6; RFC 8037, Section 2); undefined: nothing.
 * A type or curve that no registry of today has is a warning: registries grow. A point is looked at where Node can.
 */
export const problemWithKey = once((key: JsonObject): Otherwise | undefined => {
  const { kty, crv } = key
  const name = named(key)
  const texts = ['kty', 'use', 'alg', 'kid'].filter((it) => it === 'kty' || key[it] !== undefined)
  const odd = texts.find((it) => typeof key[it] !== 'string')
  if (odd !== undefined) return { seen: `${odd} of ${name} is ${show(key[odd])}`, expected }
  const type = inWords(kty)
  const needed = Object.hasOwn(members, type) ? members[type] : undefined
  const wrong = needed?.find((it) => typeof key[it] !== 'string')
  if (wrong !== undefined) return { seen: `${wrong} of ${name} is ${show(key[wrong])}`, expected }
  const kind = `${name} has kty ${show(kty)}${crv === undefined ? '' : ` and crv ${show(crv)}`}`
  const isKnown = needed && (curves[type]?.test(textAt(key, 'crv') ?? '') ?? true)
  if (!isKnown) return { seen: kind, expected, level: 'SHOULD' }
  if (kty === 'AKP') return undefined
  try {
    const own = Object.fromEntries(['kty', ...needed].map((it) => [it, key[it]]))
    createPublicKey({ format: 'jwk', key: own as JsonWebKey })
    // RFC 7517, Section 4.4: registered, or of a name that cannot collide.
    return key.alg === undefined || joseUse(inWords(key.alg)) || /[:/.]/.test(inWords(key.alg))
      ? undefined
      : { seen: `${name} has alg ${show(key.alg)}`, expected: 'a registered name', level: 'SHOULD' }
  } catch {
    return { seen: `${kind}, and no key of that kind in its members`, expected }
  }
})

/** By `use` (RFC 7517, Section 4.2). */
const operationsOf: Readonly<Record<string, readonly string[]>> = {
  sig: ['sign', 'verify'],
  enc: ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey', 'deriveKey', 'deriveBits'],
}
const registered = Object.values(operationsOf).flat()
/** Those that one key may have together: other combinations are advised against. */
const pairs: readonly (readonly string[])[] = [
  ['sign', 'verify'],
  ['encrypt', 'decrypt'],
  ['wrapKey', 'unwrapKey'],
]

/** What is wrong with the operations that a JWK names (RFC 7517, Section 4.3); undefined: nothing. */
export function problemWithOperations(key: JsonObject): Otherwise | undefined {
  const { key_ops: operations, use } = key
  const name = named(key)
  if (!Array.isArray(operations) || !operations.every((it) => typeof it === 'string'))
    return { seen: `key_ops of ${name} is ${show(operations)}`, expected: 'an array of strings' }
  const twice = operations.find((it, at) => operations.indexOf(it) < at)
  if (twice !== undefined)
    return { seen: `key_ops of ${name} has ${show(twice)} twice`, expected: 'each operation once' }
  if (use === undefined) return adviceOnSeveral(operations, name)
  const its = Object.hasOwn(operationsOf, inWords(use)) ? operationsOf[inWords(use)] : undefined
  const other = its && operations.find((it) => registered.includes(it) && !its.includes(it))
  return other === undefined
    ? { seen: `${name} has use and key_ops`, expected: 'one of them', level: 'SHOULD' }
    : {
        seen: `${name} has use ${show(use)} and the operation ${show(other)}`,
        expected: 'the same by both, or one of them',
      }
}

function adviceOnSeveral(operations: readonly string[], name: string): Otherwise | undefined {
  const known = operations.filter((it) => registered.includes(it))
  const goTogether =
    known.length < 2 || pairs.some((pair) => known.every((it) => pair.includes(it)))
  return goTogether
    ? undefined
    : {
        seen: `${name} has the operations ${known.join(', ')}`,
        expected: 'one, or one and its inverse',
        level: 'SHOULD',
      }
}

function named({ kid }: JsonObject): string {
  return kid === undefined ? 'a key' : `the key ${show(kid)}`
}
