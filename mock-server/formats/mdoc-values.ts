import { isObject } from '../http/wire.ts'

export type MdocLibrary = typeof import('@owf/mdoc')

/**
 * The CBOR type of a data element, by its name (ISO/IEC 18013-5:2021, Table 5): dates are full-dates,
 * images byte strings, objects maps, and everything else is as JSON has it.
 */
export function elementValue(library: MdocLibrary, name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => elementValue(library, name, entry))
  if (isObject(value)) {
    return new Map(
      Object.entries(value).map(([key, member]) => [key, elementValue(library, key, member)]),
    )
  }
  if (typeof value !== 'string') return value
  if (name.endsWith('_date')) return new library.DateOnly(value)
  return name === 'portrait' ? new Uint8Array(Buffer.from(value, 'base64url')) : value
}
