import { Tag } from '../../protocol/cbor.ts'
import type { MdocParts } from '../../protocol/mdoc.ts'
import type { CredentialCheck } from '../check.ts'
import { none } from '../engine/judgement.ts'
import { onMdoc, shown } from './on-mdoc.ts'

export const drivingLicenceType = 'org.iso.18013.5.1.mDL'
const namespaceOfIt = 'org.iso.18013.5.1'

const text = (value: unknown) => typeof value === 'string'
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
  driving_privileges: (value) => Array.isArray(value),
  un_distinguishing_sign: text,
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
      Object.entries(mandatory)
        .filter(([name, fits]) => elements.has(name) && !fits(elements.get(name)))
        .map(([name]) => `${name} is ${shown(elements.get(name))}`),
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

function isTagged(value: unknown, tag: number): boolean {
  return value instanceof Tag && Number(value.tag) === tag && typeof value.contents === 'string'
}

/** JPEG, or JPEG 2000 as a file or as a codestream. */
function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  return ['ffd8ff', '0000000c6a502020', 'ff4fff51'].some((magic) => start.startsWith(magic))
}
