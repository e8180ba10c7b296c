import { type AnsweredExchange, contentOf, type DecodedJson } from '../../protocol/exchange.ts'
import { decodeJws } from './jws.ts'
import { once } from './memo.ts'

/** Reading what came over the network: `undefined` instead of an exception, for whatever is not there. */

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member at `path`; undefined when something on the way is no object or array. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((here, step) => {
    if (Array.isArray(here) && typeof step === 'number') return here[step]
    return isObject(here) && Object.hasOwn(here, step) ? here[step] : undefined
  }, value)
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : undefined
}

/** The elements of an array, or none. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function strings(value: unknown): readonly string[] {
  return items(value).filter((item) => typeof item === 'string')
}

export function objects(value: unknown): readonly JsonObject[] {
  return items(value).filter(isObject)
}

export function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? entriesOf(value) : []
}

/** Metadata may have thousands of members, and dozens of checks that look at each. */
const entriesOf = once((value: JsonObject) => Object.entries(value))

/** Those whose value has members of its own. */
export function objectEntries(value: unknown): readonly (readonly [string, JsonObject])[] {
  return isObject(value) ? objectEntriesOf(value) : []
}

const objectEntriesOf = once((value: JsonObject) =>
  entriesOf(value).filter((entry): entry is [string, JsonObject] => isObject(entry[1])),
)

/** Of an object; text has indices, which are no names. */
export function names(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : []
}

/** The answer's body as a JSON object, out of its encryption or, with signed metadata, its signature. */
export function answered(exchange: AnsweredExchange): JsonObject | undefined {
  const content = saidBy(exchange)
  return content.ok && isObject(content.value) ? content.value : undefined
}

/** The same as it was read. Signed metadata says what plain metadata says (OpenID4VCI 1.0, Section 12.2.3). */
export const saidBy = once((exchange: AnsweredExchange): DecodedJson => {
  const content = contentOf(exchange.response)
  if (content.ok || exchange.operation !== 'issuer-metadata') return content
  const jws = mediaType(exchange) === 'application/jwt' && decodeJws(bodyText(exchange))
  return jws ? { ok: true, value: jws.payload } : content
})

export const bodyText = once((exchange: AnsweredExchange): string =>
  new TextDecoder().decode(exchange.response.body),
)

/** Type and subtype in lower case, without parameters; undefined when there is no Content-Type. */
export function mediaType({ response }: AnsweredExchange): string | undefined {
  return response.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
}

export function succeeded({ response }: AnsweredExchange): boolean {
  return response.status >= 200 && response.status < 300
}

export function wasRefused({ response }: AnsweredExchange): boolean {
  return response.status >= 400 && response.status < 500
}

/** A refusal in its own words: `400 invalid_grant: The code has expired`. */
export function refusalOf(exchange: AnsweredExchange): string {
  const description = textAt(answered(exchange), 'error_description')
  const words = [errorOf(exchange), description].filter((word) => word !== undefined)
  return `${exchange.response.status} ${words.length === 0 ? 'and no error code' : words.join(': ')}`
}

/** The `error` of an OAuth style error body. */
export function errorOf(exchange: AnsweredExchange): string | undefined {
  return textAt(answered(exchange), 'error')
}

/** As the drafts said that a credential is not ready, which is no error any more: VCI-9.2-02 is about it. */
export function isPendingAsError(exchange: AnsweredExchange): boolean {
  return errorOf(exchange) === 'issuance_pending'
}

/** Directives of Cache-Control, in lower case. */
export function cacheDirectives({ response }: AnsweredExchange): readonly string[] {
  const value = response.headers['cache-control'] ?? ''
  return value.split(',').map((directive) => directive.trim().toLowerCase())
}

/**
 * A long text that a pattern forbids, cut around the first character that offends it.
 * @param pattern of a text of single characters, `^[…]*$` or `^[…]+$`; others say nothing of a place.
 */
export function showOffender(value: unknown, pattern: string): string {
  if (typeof value !== 'string' || !/^\^\[[^\]\\]*(?:\\.[^\]\\]*)*\][*+]\$$/.test(pattern))
    return show(value)
  const allowed = new RegExp(pattern, 'u')
  const characters = [...value]
  const offending = characters.findIndex((character) => !allowed.test(character))
  const begin = Math.max(0, offending - 50)
  if (begin === 0) return show(value)
  const cut = characters.slice(begin, offending + 50).join('')
  const rest = offending + 50 < characters.length ? '…' : ''
  return `…${JSON.stringify(cut)}${rest} at character ${offending + 1}`
}

/** A value as a finding shows it: JSON, cut when long. */
export function show(value: unknown): string {
  if (value === undefined) return 'absent'
  // CBOR's large integers: rounded, and seen to be numbers.
  const plain = (_name: string, it: unknown) => (typeof it === 'bigint' ? Number(it) : it)
  const text = JSON.stringify(value, plain) ?? String(value)
  return text.length > 120 ? `${text.slice(0, 117)}…` : text
}
