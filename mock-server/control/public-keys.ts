import { createPublicKey } from 'node:crypto'
import type { JWK } from 'jose'
import { UsageError } from '../../protocol/usage-error.ts'
import { asymmetricAlgorithms, hasPrivateMember, publicPart } from '../crypto/jwt.ts'
import { isObject } from '../http/wire.ts'

const kinds: readonly unknown[] = ['EC', 'OKP', 'RSA']
const curves: readonly unknown[] = ['P-256', 'P-384', 'Ed25519']
const rsaBitsAtLeast = 2048
const algorithms: readonly unknown[] = asymmetricAlgorithms

/**
 * Public keys that this mock can verify signatures by, of a JWK Set.
 * @param name of the member, for the message.
 * @throws UsageError for anything else: the first thing that is wrong, in one sentence.
 * @see https://www.rfc-editor.org/rfc/rfc7517#section-5
 */
export function publicKeys(value: unknown, name: string): { readonly keys: readonly JWK[] } {
  const keys = isObject(value) ? value.keys : undefined
  if (!Array.isArray(keys) || keys.length === 0) {
    throw wrong(`"${name}" is no JWK Set`, 'Give {"keys": […]} with at least one public key.')
  }
  const read = keys.map((key: unknown, index) => publicKey(key, `${name}.keys[${index}]`))
  const kids = read.flatMap(({ kid }) => kid ?? [])
  const twice = kids.find((kid, index) => kids.indexOf(kid) !== index)
  if (twice === undefined) return { keys: read }
  throw wrong(
    `Two keys of "${name}" have the kid ${JSON.stringify(twice)}`,
    'Name each key differently: a header has to mean one of them.',
  )
}

function publicKey(key: unknown, name: string): JWK {
  if (!isObject(key) || !kinds.includes(key.kty)) {
    throw wrong(`"${name}" has a kty that nobody here knows`, `It has to be ${kinds.join(', ')}.`)
  }
  if (hasPrivateMember(key)) {
    throw wrong(`"${name}" is a private key`, 'Give its public part: without d, p, q, dp, dq, qi.')
  }
  const { kid, alg, crv } = key
  if (kid !== undefined && typeof kid !== 'string') {
    throw wrong(`"${name}" has a kid that is no string`, 'RFC 7517, Section 4.5.')
  }
  if (alg !== undefined && !algorithms.includes(alg)) {
    const known = asymmetricAlgorithms.join(', ')
    throw wrong(`"${name}" is for an alg that this mock does not verify`, `It takes ${known}.`)
  }
  if (key.kty !== 'RSA' && !curves.includes(crv)) {
    throw wrong(
      `"${name}" is on a curve that this mock does not verify by`,
      `It takes ${curves.join(', ')}.`,
    )
  }
  demandSound(key, name)
  return {
    ...publicPart(key),
    ...(kid !== undefined && { kid }),
    ...(alg ? { alg: `${alg}` } : {}),
  }
}

function demandSound(key: Readonly<Record<string, unknown>>, name: string): void {
  let bits = rsaBitsAtLeast
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key: publicPart(key), format: 'jwk' })
    bits = asymmetricKeyDetails?.modulusLength ?? bits
  } catch (cause) {
    const hint = 'Its coordinates, or its modulus, are missing or wrong (RFC 7518, Section 6).'
    throw new UsageError('ERR_CLIENT', `"${name}" is no key that can be used`, hint, { cause })
  }
  if (bits >= rsaBitsAtLeast) return
  throw wrong(
    `"${name}" is an RSA key of ${bits} bits`,
    `It needs ${rsaBitsAtLeast} (RFC 7518, Section 3.5).`,
  )
}

function wrong(message: string, hint: string): UsageError {
  return new UsageError('ERR_CLIENT', message, hint)
}
