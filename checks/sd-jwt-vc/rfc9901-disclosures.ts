import { inWords } from '../../protocol/in-words.ts'
import type { CredentialCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { isMacOrNone } from '../engine/jws.ts'
import { isObject, items, show } from '../engine/read.ts'
import { violated } from '../finding.ts'
import {
  type Disclosure,
  digestLength,
  isRegisteredHash,
  objectsIn,
  type SdJwtParts,
  takeApart,
} from './decode.ts'
import { onSdJwt } from './on-sd-jwt.ts'

/**
 * SD-JWT, RFC 9901, Sections 4 and 7.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-4
 */
export const sdJwt: readonly CredentialCheck[] = [
  {
    requirement: 'SDJWT-4-01',
    on: 'received-credential',
    judge({ format, raw }) {
      // In JSON Serialization (Section 8) there is no such order: that it is compact is VCI-A.3.4-01.
      if (format !== 'dc+sd-jwt' || typeof raw !== 'string') return undefined
      const parts = takeApart(raw)
      const expected = 'the JWT of the issuer, a tilde, and disclosures, each followed by a tilde'
      if (!parts || !raw.includes('~'))
        return violated({ seen: `no JWT and tilde in front, but ${show(raw)}`, expected })
      return none(
        parts.disclosures
          .filter(({ encoded }) => !/^[\w-]+$/.test(encoded))
          .map(({ encoded }) => `"${encoded.slice(0, 20)}" between two tildes`),
        expected,
      )
    },
  },
  onSdJwt('SDJWT-4-02', (_parts, { credential: { raw } }) => {
    const text = inWords(raw)
    // With a Key Binding JWT at the end it is SDJWT-7.2-01.
    if (hasKeyBinding(text)) return undefined
    return met(text.endsWith('~'), { seen: 'no tilde at the end', expected: 'a final tilde' })
  }),
  onSdJwt('SDJWT-7.2-01', (_parts, { credential: { raw } }) =>
    met(!hasKeyBinding(inWords(raw)), {
      seen: 'a Key Binding JWT at the end',
      expected: 'an SD-JWT without key binding, from the issuer',
    }),
  ),
  onSdJwt('SDJWT-4.1-01', ({ header }, { credential: { facts } }) => {
    if (isMacOrNone(header.alg)) {
      return violated({
        seen: `alg is ${show(header.alg)}`,
        expected: 'an asymmetric signature',
      })
    }
    const found = facts.find(({ name }) => name === 'issuer-key-found')
    const verified = facts.find(({ name }) => name === 'signature-verified')
    // Without the issuer's key nothing can be said about the signature.
    if (!found?.holds || !verified) return undefined
    return met(verified.holds, { seen: verified.seen, expected: 'a signature by the issuer’s key' })
  }),
  onSdJwt('SDJWT-4.1-02', ({ digests }) => {
    if (digests.length === 0) return undefined
    const values = digests.map(({ value }) => value)
    return none(
      values
        .filter((value, index) => values.indexOf(value) !== index)
        .map((value) => `digest ${show(value)} occurs twice`),
      'each digest once',
    )
  }),
  onSdJwt('SDJWT-4.1-03', (parts) => {
    const expected = '_sd for an array of digests, ... for one alone in an element of an array'
    const members = allObjects(parts)
    const sd = members.find((it) => Object.hasOwn(it, '_sd') && !isListOfTexts(it._sd))
    if (sd) return violated({ seen: `_sd holds ${show(sd._sd)}`, expected })
    const stray = members.find((it) => Object.hasOwn(it, '...') && typeof it['...'] !== 'string')
    if (stray) return violated({ seen: `"..." holds ${show(stray['...'])}`, expected })
    const claim = placeholdersOutsideArrays(parts)[0]
    return met(claim === undefined, {
      seen: `"..." stands in ${show(claim)}, no element of an array`,
      expected,
    })
  }),
  onSdJwt('SDJWT-4.1.1-01', (parts) => {
    const { payload } = parts
    const nested = allObjects(parts).filter((it) => it !== payload && Object.hasOwn(it, '_sd_alg'))
    const disclosed = parts.disclosures.some(({ value }) => nameOf(value) === '_sd_alg')
    return met(nested.length === 0 && !disclosed, {
      seen: '_sd_alg below the top level',
      expected: '_sd_alg at the top level only',
    })
  }),
  onSdJwt('SDJWT-4.1.1-02', ({ payload }) => {
    const name = payload._sd_alg
    if (name === undefined) return undefined
    return met(isRegisteredHash(name), {
      seen: `_sd_alg is ${show(name)}`,
      expected: 'a name of the Named Information Hash Algorithm Registry, such as sha-256',
    })
  }),
  onSdJwt('SDJWT-4.2.1-01', (parts) => {
    const judged = parts.disclosures.filter((it) => kindOf(it, parts) !== 'element')
    if (judged.length === 0) return undefined
    return none(
      judged
        // Of which kind it is cannot be told where the hash is unknown (SDJWT-4.1.1-02).
        .filter((it) => it.digest !== undefined || !isElementDisclosure(it.value))
        .filter(({ value }) => !isPropertyDisclosure(value))
        .map(({ value, encoded }) => `disclosure ${show(value ?? encoded)}`),
      'an array of salt, claim name and value',
    )
  }),
  onSdJwt('SDJWT-4.2.2-01', (parts) => {
    const judged = parts.disclosures.filter((it) => kindOf(it, parts) === 'element')
    if (judged.length === 0) return undefined
    return none(
      judged
        .filter(({ value }) => !isElementDisclosure(value))
        .map(({ value }) => `disclosure ${show(value)}`),
      'an array of salt and value',
    )
  }),
  onSdJwt('SDJWT-4.2.1-02', ({ disclosures }, { credential, evidence }) => {
    const own = disclosures.flatMap(({ value }) => items(value).slice(0, 1))
    if (own.length === 0) return undefined
    const others = evidence.credentials
      .filter(({ id, sdJwt: other }) => id !== credential.id && other !== undefined)
      .flatMap(({ sdJwt: other }) => other?.disclosures.map((it) => items(it)[0]) ?? [])
    const twice = own.filter((salt, index) => own.indexOf(salt) !== index || others.includes(salt))
    return met(twice.length === 0, {
      seen: 'the salt of a disclosure is that of another one',
      expected: 'a salt of its own for every disclosure',
    })
  }),
  onSdJwt('SDJWT-4.2.1-03', (parts) => {
    const named = parts.disclosures.filter(({ value }) => isPropertyDisclosure(value))
    if (named.length === 0) return undefined
    return none(
      named
        .filter((it) => ['_sd', '...'].includes(nameOf(it.value) ?? '') || isPlainToo(it, parts))
        .map(({ value }) => `a disclosure is named ${nameOf(value)}`),
      'a name that is neither reserved nor a plain claim of the same object',
    )
  }),
  onSdJwt('SDJWT-4.2.3-01', ({ disclosures, digests }) => {
    if (disclosures.length === 0 || digests.length === 0) return undefined
    if (disclosures.every(({ digest }) => digest === undefined)) return undefined
    const known = new Set(digests.map(({ value }) => value))
    // One stray disclosure is SDJWT-7.1-01; that none fits shows the digests are made in another way.
    const fits = disclosures.filter(({ digest }) => digest !== undefined && known.has(digest))
    return met(fits.length > 0, {
      seen: `no digest fits its disclosure, such as ${show(digests[0]?.value)}`,
      expected: 'the base64url hash of the disclosure’s text',
    })
  }),
  onSdJwt('SDJWT-4.2.4.1-01', (parts) => {
    const arrays = allObjects(parts).filter((it) => Object.hasOwn(it, '_sd'))
    if (arrays.length === 0) return undefined
    return none(
      arrays
        .map((it) => it._sd)
        .filter((it) => !Array.isArray(it) || it.some((digest) => !isDigest(digest, parts)))
        .map((it) => `_sd is ${show(it)}`),
      'an array of base64url digests of the hash’s length',
    )
  }),
  onSdJwt('SDJWT-4.2.4.2-01', (parts) => {
    const placeholders = allObjects(parts).filter((it) => Object.hasOwn(it, '...'))
    const [misplaced] = digestsElsewhere(parts)
    if (misplaced !== undefined)
      return violated({
        seen: `the digest of an element stands in ${show(misplaced)}`,
        expected: 'an object with ... alone, holding a digest',
      })
    if (placeholders.length === 0) return undefined
    return none(
      placeholders
        .filter((it) => Object.keys(it).length !== 1 || !isDigest(it['...'], parts))
        .map((it) => show(it)),
      'an object with ... alone, holding a digest',
    )
  }),
  onSdJwt('SDJWT-7.1-01', ({ disclosures, digests }) => {
    const known = new Set(digests.map(({ value }) => value))
    const judged = disclosures.filter(({ digest }) => digest !== undefined)
    const stray = judged.filter(({ digest }) => !known.has(digest))
    // None at all is SDJWT-4.2.3-01, or SDJWTVC-3.2.2.4-02 where the payload has no digests.
    if (judged.length === 0 || known.size === 0 || stray.length === judged.length) return undefined
    return met(stray.length === 0, {
      seen: `no digest for the disclosure ${show(stray[0]?.value)}`,
      expected: 'a digest for every disclosure',
    })
  }),
]

function hasKeyBinding(raw: string): boolean {
  return /~[\w-]+\.[\w-]+\.[\w-]*$/.test(raw)
}

function allObjects({ payload, disclosures }: SdJwtParts) {
  return [
    ...objectsIn(payload),
    ...disclosures.flatMap(({ value }) => objectsIn(items(value).at(-1))),
  ]
}

/** Where a disclosure's digest stands; undefined when it stands nowhere. */
function kindOf({ digest }: Disclosure, { digests }: SdJwtParts) {
  return digests.find(({ value }) => value === digest)?.kind
}

function isPropertyDisclosure(value: unknown): boolean {
  const [salt, name] = items(value)
  return items(value).length === 3 && typeof salt === 'string' && typeof name === 'string'
}

function isElementDisclosure(value: unknown): boolean {
  return items(value).length === 2 && typeof items(value)[0] === 'string'
}

export function nameOf(value: unknown): string | undefined {
  return isPropertyDisclosure(value) ? inWords(items(value)[1]) : undefined
}

/** A claim of the same object stands in the open under this name. */
export function isPlainToo({ value, digest }: Disclosure, { digests }: SdJwtParts): boolean {
  const holder = digests.find((it) => it.value === digest)?.holder
  return isObject(holder) && Object.hasOwn(holder, nameOf(value) ?? '')
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((it) => typeof it === 'string')
}

/** Objects with `...` that are no elements of an array: there it would be a claim. */
function placeholdersOutsideArrays({ payload, disclosures }: SdJwtParts): readonly unknown[] {
  const below = (value: unknown): readonly unknown[] => {
    if (Array.isArray(value)) return value.flatMap((it) => inside(it))
    return isObject(value) && Object.hasOwn(value, '...') ? [value] : inside(value)
  }
  const inside = (value: unknown): readonly unknown[] => {
    if (Array.isArray(value)) return below(value)
    return isObject(value) ? Object.values(value).flatMap(below) : []
  }
  return [payload, ...disclosures.map(({ value }) => items(value).at(-1))].flatMap(below)
}

/** Elements of arrays that hold the digest of an element's disclosure, and not behind `...`. */
function digestsElsewhere({ payload, disclosures }: SdJwtParts): readonly unknown[] {
  const own = disclosures
    .filter(({ value }) => isElementDisclosure(value))
    .flatMap(({ digest }) => digest ?? [])
  const isMisplaced = (it: unknown) =>
    isObject(it)
      ? !Object.hasOwn(it, '...') && Object.values(it).some((member) => isOneOf(member))
      : isOneOf(it)
  const isOneOf = (it: unknown) => typeof it === 'string' && own.includes(it)
  const inside = (value: unknown): readonly unknown[] => {
    if (Array.isArray(value)) return [...value.filter(isMisplaced), ...value.flatMap(inside)]
    // Digests in `_sd` are of properties: SDJWT-4.2.1-01.
    if (!isObject(value)) return []
    return Object.entries(value).flatMap(([name, member]) => (name === '_sd' ? [] : inside(member)))
  }
  return [payload, ...disclosures.map(({ value }) => items(value).at(-1))].flatMap(inside)
}

function isDigest(value: unknown, { payload }: SdJwtParts): boolean {
  const length = digestLength(payload)
  return (
    typeof value === 'string' &&
    /^[\w-]+$/.test(value) &&
    (length === undefined || value.length === length)
  )
}
