import { Tag } from '../../protocol/cbor.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { MdocParts } from '../../protocol/mdoc.ts'
import type { CredentialCheck } from '../check.ts'
import { none } from '../engine/judgement.ts'
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
    return none(
      [...elements]
        .filter(([name, value]) => typeOf(inWords(name))?.(value) === false)
        .map(([name, value]) => `${inWords(name)} is ${shown(value)}`),
      'elements of the CBOR types of Table 5',
    )
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
