import type { ReceivedCredential } from '../../protocol/evidence.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { CredentialCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { items, show } from '../engine/read.ts'
import { satisfied, violated } from '../finding.ts'
import { type Disclosure, type SdJwtParts, takeApart } from './decode.ts'
import { onSdJwt } from './on-sd-jwt.ts'
import { isPlainToo, nameOf } from './rfc9901-disclosures.ts'

/** What a verifier needs in order to refuse a credential must not be the holder's to leave out. */
const validity = ['iss', 'exp', 'nbf', 'cnf', 'aud']

/** One chance in so many that an order repeats by accident. */
const accident = 1e6

/**
 * What keeps hidden claims hidden, and the rest from being hidden, RFC 9901, Sections 4.2.4.1, 7.1 and 9.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-9
 */
export const sdJwtPrivacy: readonly CredentialCheck[] = [
  onSdJwt('SDJWT-4.2.4.1-02', (parts, { credential, evidence: { credentials } }) => {
    const own = namesInOrder(parts)
    const digests = items(parts.payload._sd).map(String)
    if (own.length < 3) return undefined
    if (isSorted(digests)) return satisfied
    const others = credentials
      .slice(0, credentials.indexOf(credential))
      .filter((other) => isAlike(other, credential))
      .map((other) => namesInOrder(takeApart(other.raw)))
    const isSame = (names: readonly string[]) => names.join('\n') === own.join('\n')
    if (others.some((names) => !isSame(names))) return satisfied
    const orders = own.reduce((product, _name, index) => product * (index + 1), 1)
    if (orders ** others.length < accident) return undefined
    return violated({
      seen: `the digests stand for ${own.join(', ')}, in this order, in ${others.length + 1} credentials`,
      expected: 'digests in an order that says nothing about the claims',
      level: 'SHOULD',
    })
  }),
  onSdJwt('SDJWT-7.1-02', (parts) => {
    const named = parts.disclosures.filter(({ value }) => nameOf(value) !== undefined)
    if (named.length === 0) return undefined
    const holders = Map.groupBy(named, (disclosure) => holderOf(disclosure, parts))
    holders.delete(undefined)
    const open = named.filter((it) => isPlainToo(it, parts) && !isReserved(it))
    const twice = [...holders.values()].flatMap((disclosures) => {
      const names = disclosures.map(({ value }) => nameOf(value))
      return names.filter((name, index) => names.indexOf(name) !== index)
    })
    return none(
      [
        ...twice.map((name) => `${name} is disclosed twice in one object`),
        ...open.map(({ value }) => `${nameOf(value)} is disclosed, and stands there in the open`),
      ],
      'each claim once in its object',
    )
  }),
  onSdJwt('SDJWT-9.3-01', ({ disclosures }) => {
    const salts = disclosures
      .map(({ value }) => items(value)[0])
      .filter((it) => typeof it === 'string')
    if (salts.length === 0) return undefined
    const short = salts.find((salt) => !isLong(salt))
    return met(short === undefined, {
      seen: `a salt of ${short?.length} characters, ${show(short)}`,
      expected: 'at least 128 bits of randomness',
    })
  }),
  onSdJwt('SDJWT-9.7-01', ({ payload, disclosures }) => {
    if (disclosures.length === 0) return undefined
    const top = new Set(items(payload._sd))
    return none(
      disclosures
        .filter(({ digest }) => top.has(digest))
        .flatMap(({ value }) => nameOf(value) ?? [])
        .filter((name) => validity.includes(name))
        .map((name) => `${name} can be left out`),
      `${validity.join(', ')} in the open`,
    )
  }),
]

/** A name that no claim may have is SDJWT-4.2.1-03. */
function isReserved({ value }: Disclosure): boolean {
  return ['_sd', '...'].includes(nameOf(value) ?? '')
}

function isAlike(one: ReceivedCredential, other: ReceivedCredential): boolean {
  return one.configurationId === other.configurationId && one.format === other.format
}

/** Names of the claims that the top level's digests stand for; decoys stand for none. */
function namesInOrder(parts: SdJwtParts | undefined): readonly string[] {
  const names = new Map(parts?.disclosures.map(({ digest, value }) => [digest, nameOf(value)]))
  return items(parts?.payload._sd).flatMap((digest) => names.get(inWords(digest)) ?? [])
}

function holderOf({ digest }: Disclosure, { digests }: SdJwtParts): unknown {
  return digests.find(({ value }) => value === digest)?.holder
}

function isSorted(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || text > (texts[index - 1] ?? ''))
}

/** In base64url 22 characters hold 128 bits; other alphabets hold more in each. */
function isLong(salt: string): boolean {
  return salt.length >= (/^[\w-]*$/.test(salt) ? 22 : 20)
}
