import { createHash } from 'node:crypto'
import { Tag } from '../../protocol/cbor.ts'
import { jwkOfCoseKey } from '../../protocol/cose.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { CredentialCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { configurationById } from '../engine/lookup.ts'
import { items as listOf } from '../engine/read.ts'
import { timeOf } from '../engine/trust.ts'
import { satisfied, violated } from '../finding.ts'
import { viewOf } from '../formats/view.ts'
import { isUnsigned } from './issuer-signed.ts'
import { certificatesOf, inside, onMso, shown, tdate } from './on-mdoc.ts'

/** Node's names of the digest algorithms (Table 21). */
const hashes: ReadonlyMap<string, string> = new Map([
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
])
const skewMs = 60_000

/** The MobileSecurityObject, ISO/IEC 18013-5:2021, Section 9.1.2.4. */
export const securityObject: readonly CredentialCheck[] = [
  onMso('MDOC-9.1.2.4-06', (mso) => {
    const version: unknown = mso.get('version')
    const minor = typeof version === 'string' && /^1\.\d+$/.test(version)
    return met(version === '1.0', {
      seen: `version is ${shown(version)}`,
      expected: '"1.0"',
      ...(minor && { level: 'SHOULD' as const }),
    })
  }),
  onMso('MDOC-9.1.2.4-07', (mso, _parts, { credential, evidence }) => {
    const announced = configurationById(evidence, credential.configurationId)?.doctype
    const docType: unknown = mso.get('docType')
    if (announced === undefined) return undefined
    return met(docType === announced, {
      seen: `docType is ${shown(docType)}`,
      expected: shown(announced),
    })
  }),
  onMso('MDOC-9.1.2.4-08', (mso) => {
    const algorithm: unknown = mso.get('digestAlgorithm')
    return met(typeof algorithm === 'string' && hashes.has(algorithm), {
      seen: `digestAlgorithm is ${shown(algorithm)}`,
      expected: [...hashes.keys()].join(', '),
    })
  }),
  onMso('MDOC-9.1.2.4-09', (mso, { items }) => {
    const hash = hashes.get(inWords(mso.get('digestAlgorithm')))
    const judged = items.filter(({ taggedBytes, members }) => taggedBytes && members)
    if (!hash || judged.length === 0) return undefined
    return none(
      judged
        .filter(({ namespace, taggedBytes, members }) => {
          const digest = inside(mso, 'valueDigests', namespace, members?.get('digestID'))
          const own = createHash(hash)
            .update(taggedBytes ?? '')
            .digest()
          return !(digest instanceof Uint8Array && own.equals(digest))
        })
        .map(({ members }) => `no digest fits ${shown(members?.get('elementIdentifier'))}`),
      'a digest for every element',
    )
  }),
  onMso('MDOC-9.1.2.4-10', (mso, { items }) => {
    const ids = items.map(({ namespace, members }) => ({ namespace, id: members?.get('digestID') }))
    const judged = ids.filter(({ id }) => isUnsigned(id))
    if (judged.length === 0) return undefined
    const keys = judged.map(({ namespace, id }) => `${namespace} ${inWords(id)}`)
    const spaces: unknown = mso.get('valueDigests')
    const digests = spaces instanceof Map ? [...spaces.values()] : []
    // Elements that were not sent have digests too.
    const listed = digests.flatMap((it: unknown) => (it instanceof Map ? [...it.keys()] : []))
    const large = [...judged.map(({ id }) => id), ...listed.filter(isUnsigned)].filter(
      (id) => Number(id) >= 2 ** 31,
    )
    return none(
      [
        ...new Set(large.map((id) => `digestID ${inWords(id)}`)),
        ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} twice`),
      ],
      'digestIDs below 2^31, each once in its namespace',
    )
  }),
  onMso('MDOC-9.1.2.4-11', (mso) => {
    const key = inside(mso, 'deviceKeyInfo', 'deviceKey')
    const expected = 'deviceKey, a COSE_Key with public parameters only'
    if (inside(key, -4) !== undefined) {
      return violated({ seen: 'deviceKey has the private parameter -4', expected })
    }
    return met(jwkOfCoseKey(key) !== undefined, { seen: `deviceKey is ${shown(key)}`, expected })
  }),
  onMso('MDOC-9.1.2.4-12', (_mso, _parts, { credential }) => {
    const { holderKey } = viewOf(credential)
    if (credential.proofKeys.length === 0) return undefined
    return met(holderKey !== undefined && credential.proofKeys.includes(holderKey), {
      seen: `deviceKey is ${holderKey ?? 'none that can be read'}`,
      expected: `a key that was proven (${credential.proofKeys.join(', ')})`,
    })
  }),
  onMso('MDOC-9.1.2.4-13', (mso, _parts, { credential, evidence }) => {
    const names = ['signed', 'validFrom', 'validUntil'] as const
    const values = names.map((name) => inside(mso, 'validityInfo', name))
    const update = inside(mso, 'validityInfo', 'expectedUpdate')
    const expected = 'validFrom not before signed, and validUntil after validFrom'
    const times = [
      ...names.map((name, index) => [name, values[index]] as const),
      ...(update === undefined ? [] : [['expectedUpdate', update] as const]),
    ]
    const wrong = times.flatMap(([name, value]) => {
      const problem = tdateProblem(value)
      return problem === undefined ? [] : [`${name} ${problem}`]
    })
    if (wrong.length > 0) {
      return violated({
        seen: wrong.join('; '),
        expected: 'a tdate each: tag 0 around a text in UTC (Z) without fractions of a second',
      })
    }
    const [signed = 0, from = 0, until = 0] = values.map((it) => tdate(it)?.getTime() ?? 0)
    const seen = `signed ${iso(signed)}, validFrom ${iso(from)}, validUntil ${iso(until)}`
    if (from < signed || until <= from) return violated({ seen, expected })
    const now = timeOf(credential, evidence)?.getTime()
    const outside = now !== undefined && (from > now + skewMs || until < now - skewMs)
    return outside
      ? violated({
          seen: `${seen}, received ${iso(now)}`,
          expected: 'a valid mdoc',
          level: 'SHOULD',
        })
      : satisfied
  }),
  onMso('MDOC-9.1.2.4-14', (mso, parts) => {
    const [leaf] = certificatesOf(parts)
    const signed = tdate(inside(mso, 'validityInfo', 'signed'))
    if (!leaf || !signed) return undefined
    const expected = `a time in the certificate's validity, ${leaf.validFrom} to ${leaf.validTo}`
    if (signed < leaf.validFromDate || signed > leaf.validToDate) {
      return violated({ seen: `signed is ${signed.toISOString()}`, expected })
    }
    const until = tdate(inside(mso, 'validityInfo', 'validUntil'))
    return met(until === undefined || until <= leaf.validToDate, {
      seen: `validUntil is ${until?.toISOString()}`,
      expected,
      level: 'SHOULD',
    })
  }),
  onMso('MDOC-9.1.2.4-15', (mso) => {
    const authorizations = inside(mso, 'deviceKeyInfo', 'keyAuthorizations')
    const elements = inside(authorizations, 'dataElements')
    if (authorizations === undefined) return undefined
    const odd = malformed(authorizations)
    if (odd !== undefined) return violated({ seen: odd, expected: 'KeyAuthorizations' })
    const whole = listOf(inside(authorizations, 'nameSpaces'))
    return none(
      (elements instanceof Map ? [...elements.keys()] : [])
        .filter((namespace) => whole.includes(namespace))
        .map((namespace) => `${inWords(namespace)} as a whole, and elements of it`),
      'either a whole namespace or elements of it',
    )
  }),
]

/** Not as the CDDL of KeyAuthorizations has it: what is there is not empty, and lists names. */
function malformed(authorizations: unknown): string | undefined {
  if (!(authorizations instanceof Map)) return `keyAuthorizations is ${shown(authorizations)}`
  const [spaces, elements]: readonly unknown[] = ['nameSpaces', 'dataElements'].map((name) =>
    authorizations.get(name),
  )
  if (spaces !== undefined && !areNames(spaces)) return `nameSpaces is ${shown(spaces)}`
  if (elements === undefined) return undefined
  if (!(elements instanceof Map) || elements.size === 0) return `dataElements is ${shown(elements)}`
  const odd = [...elements].find(([, names]) => !areNames(names))
  return odd && `dataElements of ${inWords(odd[0])} is ${shown(odd[1])}`
}

function areNames(list: unknown): boolean {
  const names = listOf(list)
  return names.length > 0 && names.every((name) => typeof name === 'string')
}

/** What is wrong with a time as ISO/IEC 18013-5 wants it; undefined: nothing. */
function tdateProblem(value: unknown): string | undefined {
  if (value === undefined) return 'is absent'
  if (typeof value === 'string') return `${shown(value)} is a text without tag 0`
  if (!(value instanceof Tag)) return `${shown(value)} is no text with tag 0`
  if (Number(value.tag) !== 0) return `${shown(value)} has tag ${value.tag} in place of 0`
  const text: unknown = value.contents
  if (typeof text !== 'string') return `${shown(value)} holds no text`
  if (/:\d\d\.\d+/.test(text)) return `${text} has fractions of a second`
  if (/[+-]\d\d:\d\d$/.test(text)) return `${text} has an offset in place of Z`
  const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)
  if (!isWhole || Number.isNaN(Date.parse(text))) return `${text} is no time of RFC 3339`
  return undefined
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
