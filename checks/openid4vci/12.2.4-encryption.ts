import { createPublicKey, type JsonWebKey } from 'node:crypto'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { at, type JsonObject, objects, show, strings, textAt } from '../engine/read.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { onDocument } from './12.2.4-metadata.ts'

/** Content encryption (RFC 7518, Section 5.1). */
const contentEncryption = /^A(?:128|192|256)(?:GCM|CBC-HS(?:256|384|512))$/
/** What encrypts to a public key (RFC 7518, Section 4.1, and what followed it); RSA1_5 is one to leave. */
const keyManagement = /^(?:ECDH-ES(?:\+A(?:128|192|256)KW)?|RSA-OAEP(?:-(?:256|384|512))?|HPKE-.+)$/

const newer = 'A name of later registration may be legal; wallets of today do not know it.'

/**
 * Values of the encryption parameters, OpenID4VCI 1.0, Section 12.2.4: the shape is the schema's. A name that no
 * registry of today has is a warning, since registries grow.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4
 */
export const encryptionParameters: readonly ExchangeCheck[] = [
  onDocument('VCI-12.2.4-09', (document) => {
    const keys = keysIn(document)
    const unreadable = keys.map(problemOf).find((problem) => problem !== undefined)
    if (keys.length === 0) return undefined
    return unreadable === undefined ? satisfied : violated(unreadable)
  }),
  onDocument('VCI-10-02', (document) => {
    // Keys of another type are VCI-12.2.4-09.
    const named = keysIn(document).filter(
      ({ kty, alg }) => typeof alg === 'string' && ['EC', 'OKP', 'RSA'].includes(String(kty)),
    )
    if (named.length === 0) return undefined
    const odd = named.filter((key) => !fits(key))
    return met(odd.length === 0, {
      seen: odd
        .map(({ kty, kid, alg }) => `key ${show(kid)} is ${show(kty)} for ${show(alg)}`)
        .join('; '),
      expected: 'an algorithm that encrypts to a key of this type, such as ECDH-ES for EC',
      level: 'SHOULD',
      hint: newer,
    })
  }),
  ...(
    [
      ['VCI-12.2.4-12', 'credential_request_encryption', 'enc_values_supported'],
      ['VCI-12.2.4-16', 'credential_response_encryption', 'enc_values_supported'],
      ['VCI-12.2.4-13', 'credential_request_encryption', 'zip_values_supported'],
      ['VCI-12.2.4-17', 'credential_response_encryption', 'zip_values_supported'],
      ['VCI-12.2.4-15', 'credential_response_encryption', 'alg_values_supported'],
    ] as const
  ).map(([requirement, object, member]) =>
    onDocument(requirement, (document) => known(member, strings(at(document, object, member)))),
  ),
]

const kinds = {
  enc_values_supported: [contentEncryption, 'content encryption, such as A256GCM'],
  zip_values_supported: [/^DEF$/, 'DEF'],
  alg_values_supported: [
    keyManagement,
    'algorithms that encrypt to a public key, as ECDH-ES and RSA-OAEP-256 do',
  ],
} as const

function known(member: keyof typeof kinds, listed: readonly string[]): Judgement | undefined {
  const [pattern, expected] = kinds[member]
  const unknown = listed.filter((name) => !pattern.test(name))
  if (listed.length === 0) return undefined
  const seen = `${member} lists ${unknown.join(', ')}`
  return met(unknown.length === 0, { seen, expected, level: 'SHOULD', hint: newer })
}

function keysIn(document: JsonObject): readonly JsonObject[] {
  return objects(at(document, 'credential_request_encryption', 'jwks', 'keys'))
}

/** Missing members are told by the schema. */
function problemOf(key: JsonObject) {
  const { kty, crv } = key
  const isComplete = ['x', 'y', 'n', 'e'].every(
    (name) => key[name] === undefined || typeof key[name] === 'string',
  )
  const expected = 'a public key of type EC, OKP or RSA that can be read'
  const seen = `the key ${show(key.kid)} has kty ${show(kty)}${crv === undefined ? '' : ` and crv ${show(crv)}`}`
  if (typeof kty !== 'string' || !isComplete) return undefined
  const known =
    kty === 'RSA' ||
    (kty === 'EC' && /^(?:P-(?:256|384|521)|secp256k1)$/.test(textAt(key, 'crv') ?? '')) ||
    (kty === 'OKP' && /^X(?:25519|448)$/.test(textAt(key, 'crv') ?? ''))
  if (!known) return { seen, expected, level: 'SHOULD' as const, hint: newer }
  const { x, y, n, e } = key
  const members = kty === 'RSA' ? [n, e] : kty === 'EC' ? [x, y] : [x]
  if (members.includes(undefined)) return undefined
  try {
    createPublicKey({ format: 'jwk', key: { kty, crv, x, y, n, e } as JsonWebKey })
    return undefined
  } catch {
    return { seen: `${seen}, and no key of that kind in its members`, expected }
  }
}

function fits({ kty, alg }: JsonObject): boolean {
  const name = String(alg)
  if (!keyManagement.test(name)) return false
  if (kty === 'RSA') return name.startsWith('RSA')
  return !name.startsWith('RSA')
}
