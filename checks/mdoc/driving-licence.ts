import { Tag } from '../../protocol/cbor.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { MdocParts } from '../../protocol/mdoc.ts'
import type { CredentialCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { isUnsigned } from './issuer-signed.ts'
import { onMdoc, shown } from './on-mdoc.ts'

export const drivingLicenceType = 'org.iso.18013.5.1.mDL'
const namespaceOfIt = 'org.iso.18013.5.1'

const text = (value: unknown) => typeof value === 'string'
const bytes = (value: unknown) => value instanceof Uint8Array
const fullDate = (value: unknown) => isTagged(value, 1004)
const anyDate = (value: unknown) => isTagged(value, 1004) || isTagged(value, 0)

/** The mandatory elements and their CBOR types (Table 5). */
const mandatory: Readonly<Record<string, (value: unknown) => boolean>> = {
  family_name: text,
  given_name: text,
  birth_date: fullDate,
  issue_date: anyDate,
  expiry_date: anyDate,
  issuing_country: (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
  issuing_authority: text,
  document_number: text,
  portrait: (value) => value instanceof Uint8Array && isPicture(value),
  driving_privileges: (value) => Array.isArray(value) && value.every(isPrivilege),
  un_distinguishing_sign: text,
}

/** The others of Table 5. */
const optional: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...Object.fromEntries(
    [
      'administrative_number',
      'eye_colour',
      'hair_colour',
      'birth_place',
      'resident_address',
      'issuing_jurisdiction',
      'nationality',
      'resident_city',
      'resident_state',
      'resident_postal_code',
      'resident_country',
      'family_name_national_character',
      'given_name_national_character',
    ].map((name) => [name, text]),
  ),
  ...Object.fromEntries(
    ['sex', 'height', 'weight', 'age_in_years', 'age_birth_year'].map((name) => [name, isUnsigned]),
  ),
  portrait_capture_date: (value) => isTagged(value, 0),
  signature_usual_mark: bytes,
}

function typeOf(name: string): ((value: unknown) => boolean) | undefined {
  if (/^age_over_\d\d$/.test(name)) return (value) => typeof value === 'boolean'
  if (/^biometric_template_/.test(name)) return bytes
  return mandatory[name] ?? optional[name]
}

/** 150 characters of ISO/IEC 8859-1 at most. */
const latin = (value: unknown) =>
  typeof value === 'string' && /^[\u0020-\u007e\u00a0-\u00ff]{1,150}$/.test(value)
const country = (value: unknown) => typeof value === 'string' && /^[A-Z]{2}$/.test(value)
const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(typeof value === 'bigint' ? Number(value) : value)

/** What Table 5 says of values, beside their types. */
const values: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...Object.fromEntries(
    [
      'family_name',
      'given_name',
      'document_number',
      'issuing_authority',
      'administrative_number',
      'birth_place',
      'resident_address',
      'resident_city',
      'resident_state',
      'resident_postal_code',
    ].map((name) => [name, latin]),
  ),
  nationality: country,
  resident_country: country,
  // ISO/IEC 5218
  sex: oneOf(0, 1, 2, 9),
  eye_colour: oneOf(
    ...['black', 'blue', 'brown', 'dichromatic', 'grey', 'green', 'hazel', 'maroon', 'pink'],
    'unknown',
  ),
  hair_colour: oneOf(
    ...['bald', 'black', 'blond', 'brown', 'grey', 'red', 'auburn', 'sandy', 'white'],
    'unknown',
  ),
}

function valuesOf(name: string): ((value: unknown) => boolean) | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}

/** What a mobile driving licence says, ISO/IEC 18013-5:2021, Section 7.2.1. */
export const drivingLicence: readonly CredentialCheck[] = [
  onMdoc('MDOC-7.2.1-01', (parts) => {
    const elements = licenceElements(parts)
    return (
      elements &&
      none(
        Object.keys(mandatory)
          .filter((name) => !elements.has(name))
          .map((name) => `${name} is missing`),
        `every mandatory element of ${namespaceOfIt}`,
      )
    )
  }),
  onMdoc('MDOC-7.2.1-02', (parts) => {
    const elements = licenceElements(parts)
    if (!elements || elements.size === 0) return undefined
    const told = ([name, value]: readonly [unknown, unknown]) =>
      `${inWords(name)} is ${shown(value)}`
    const wrong = [...elements].filter(([name, value]) => typeOf(inWords(name))?.(value) === false)
    if (wrong.length > 0) return none(wrong.map(told), 'elements of the CBOR types of Table 5')
    const odd = [...elements].filter(([name, value]) => valuesOf(inWords(name))?.(value) === false)
    return met(odd.length === 0, {
      seen: odd.map(told).join('; '),
      expected: 'elements of the values of Table 5',
      level: 'SHOULD',
    })
  }),
]

/** Values by element identifier; undefined for another document type. */
export function licenceElements(parts: MdocParts): ReadonlyMap<unknown, unknown> | undefined {
  if (parts.mso?.get('docType') !== drivingLicenceType) return undefined
  return new Map(
    parts.items
      .filter(({ namespace }) => namespace === namespaceOfIt)
      .map(({ members }) => [members?.get('elementIdentifier'), members?.get('elementValue')]),
  )
}

/** What may be driven, since when and how (Section 7.2.4). */
function isPrivilege(value: unknown): boolean {
  if (!(value instanceof Map) || !text(value.get('vehicle_category_code'))) return false
  const dates = ['issue_date', 'expiry_date'].map((name): unknown => value.get(name))
  const codes: unknown = value.get('codes')
  return (
    dates.every((it) => it === undefined || fullDate(it)) &&
    (codes === undefined ||
      (Array.isArray(codes) && codes.every((it) => it instanceof Map && text(it.get('code')))))
  )
}

function isTagged(value: unknown, tag: number): boolean {
  return value instanceof Tag && Number(value.tag) === tag && typeof value.contents === 'string'
}

/** JPEG, or JPEG 2000 as a file or as a codestream. */
function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  return ['ffd8ff', '0000000c6a502020', 'ff4fff51'].some((magic) => start.startsWith(magic))
}
