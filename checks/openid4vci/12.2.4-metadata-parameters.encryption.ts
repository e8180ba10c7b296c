import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { inWords } from '../../protocol/in-words.ts'
import type { ExchangeCheck } from '../check.ts'
import { joseUse } from '../engine/jose-names.ts'
import { met } from '../engine/judgement.ts'
import { once } from '../engine/memo.ts'
import { at, type JsonObject, objects, show, strings, textAt } from '../engine/read.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { onDocument } from './12.2.4-metadata-parameters.ts'

const advice = {
  level: 'SHOULD',
  hint: 'A name of later registration may be legal; wallets of today do not know it.',
} as const

/**
 * Values of the encryption parameters, OpenID4VCI 1.0, Section 12.2.4: the shape is the schema's. A name that no
 * registry of today has is a warning, since registries grow.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4
 */
export const encryptionParameters: readonly ExchangeCheck[] = [
  onDocument('VCI-12.2.4-09', (document) => {
    const keys = keysIn(document)
    const problems = keys.flatMap((key) => problemOf(key) ?? problemWithUse(key) ?? [])
    if (keys.length === 0) return undefined
    const worst = problems.find((it) => !('level' in it)) ?? problems[0]
    return worst === undefined ? satisfied : violated(worst)
  }),
  // Where answers have to be encrypted, want of the member is the schema's.
  onDocument('VCI-12.2.4-19', (document) => {
    const isRequired = at(document, 'credential_response_encryption', 'encryption_required')
    const { credential_request_encryption: ofRequests } = document
    if (isRequired === true && ofRequests !== undefined)
      return met(ofRequests !== null, {
        seen: 'answers have to be encrypted, and credential_request_encryption is null',
        expected:
          'how requests are encrypted: those for encrypted answers have to be (Section 8.2)',
      })
    if (isRequired !== false) return undefined
    return met(ofRequests !== undefined, {
      seen: 'credential_response_encryption without credential_request_encryption',
      expected: 'both: a request for an encrypted answer has to be encrypted itself (Section 8.2)',
      level: 'SHOULD',
    })
  }),
  onDocument('VCI-10-02', (document) => {
    // Keys of another type are VCI-12.2.4-09.
    const named = keysIn(document).filter(
      ({ kty, alg }) => typeof alg === 'string' && ['EC', 'OKP', 'RSA'].includes(inWords(kty)),
    )
    if (named.length === 0) return undefined
    const odd = named.filter((key) => !fits(key))
    return met(odd.length === 0, {
      seen: odd
        .map(({ kty, kid, alg }) => `key ${show(kid)} is ${show(kty)} for ${show(alg)}`)
        .join('; '),
      expected: 'an algorithm that encrypts to a key of this type, such as ECDH-ES for EC',
      ...(odd.every(({ alg }) => isOfLaterRegistration(alg)) && advice),
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

type ListName = 'enc_values_supported' | 'zip_values_supported' | 'alg_values_supported'

/** `is`: wallets can use it; `maybe`: a value of this kind that they cannot use, or a name that nobody knows. */
const kinds: Readonly<
  Record<
    ListName,
    {
      readonly is: (name: string) => boolean
      readonly maybe: (name: string) => boolean
      readonly expected: string
    }
  >
> = {
  enc_values_supported: {
    is: (name) => joseUse(name) === 'content',
    maybe: isOfLaterRegistration,
    expected: 'content encryption, such as A256GCM',
  },
  zip_values_supported: {
    is: (name) => name === 'DEF',
    maybe: isOfLaterRegistration,
    expected: 'DEF',
  },
  alg_values_supported: {
    is: (name) => joseUse(name) === 'public-key' && name !== 'RSA1_5',
    maybe: (name) =>
      isOfLaterRegistration(name) || name === 'RSA1_5' || joseUse(name) === 'shared-key',
    expected: 'algorithms that encrypt to a public key, as ECDH-ES and RSA-OAEP-256 do',
  },
}

function known(member: ListName, listed: readonly string[]): Judgement | undefined {
  const { is, maybe, expected } = kinds[member]
  const odd = listed.filter((name) => !is(name))
  if (listed.length === 0) return undefined
  const seen = `${member} lists ${odd.join(', ')}`
  return met(odd.length === 0, { seen, expected, ...(odd.every(maybe) && advice) })
}

/** A registered algorithm for something else is none of these by any registry, nor is `none`. */
function isOfLaterRegistration(name: unknown): boolean {
  return name !== 'none' && joseUse(String(name)) === undefined
}

function keysIn(document: JsonObject): readonly JsonObject[] {
  return objects(at(document, 'credential_request_encryption', 'jwks', 'keys'))
}

const problemOf = once((key: JsonObject) => {
  const { kty, crv } = key
  const isComplete = ['x', 'y', 'n', 'e'].every(
    (name) => key[name] === undefined || typeof key[name] === 'string',
  )
  const expected = 'a public key of type EC, OKP or RSA that can be read'
  const seen = `the key ${show(key.kid)} has kty ${show(kty)}${crv === undefined ? '' : ` and crv ${show(crv)}`}`
  // RFC 7518, Section 6.4: a symmetric key has no public half.
  if (typeof kty !== 'string' || kty === 'oct' || !isComplete) return { seen, expected }
  const known =
    kty === 'RSA' ||
    (kty === 'EC' && /^(?:P-(?:256|384|521)|secp256k1)$/.test(textAt(key, 'crv') ?? '')) ||
    (kty === 'OKP' && /^X(?:25519|448)$/.test(textAt(key, 'crv') ?? ''))
  if (!known) return { seen, expected, ...advice }
  const { x, y, n, e } = key
  const members = kty === 'RSA' ? [n, e] : kty === 'EC' ? [x, y] : [x]
  if (members.includes(undefined)) return { seen: `${seen}, and not all members`, expected }
  try {
    createPublicKey({ format: 'jwk', key: { kty, crv, x, y, n, e } as JsonWebKey })
    return undefined
  } catch {
    return { seen: `${seen}, and no key of that kind in its members`, expected }
  }
})

/** RFC 7517, Sections 4.2 and 4.3. */
function problemWithUse({ kid, use, key_ops: operations }: JsonObject) {
  const expected = 'a key to encrypt to: use enc, or key_ops that derive or wrap keys'
  const wrapping = ['deriveKey', 'deriveBits', 'wrapKey', 'encrypt']
  const named = strings(operations)
  const isList = Array.isArray(operations) && named.length === operations.length
  if (operations !== undefined && !(isList && named.some((it) => wrapping.includes(it))))
    return { seen: `the key ${show(kid)} has key_ops ${show(operations)}`, expected }
  if (use === undefined || use === 'enc') return undefined
  const seen = `the key ${show(kid)} has use ${show(use)}`
  // Other values than `sig` and `enc` may be used.
  return { seen, expected, ...(typeof use === 'string' && use !== 'sig' && advice) }
}

function fits({ kty, alg }: JsonObject): boolean {
  const name = inWords(alg)
  if (joseUse(name) !== 'public-key' || name === 'RSA1_5') return false
  if (kty === 'RSA') return name.startsWith('RSA')
  return !name.startsWith('RSA')
}
