import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'
import type { Headers } from '../../protocol/exchange.ts'

/** Nothing of ours, however it is compressed, is larger. */
export const mostDecoded = 16 * 1024 * 1024

/** Each is undone by itself, and one after the other (RFC 9110, Section 8.4): more are sent to keep us busy. */
const mostCodings = 3

type Decode = (body: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array

/** RFC 9110, Section 8.4.1, which has `x-gzip` for gzip; RFC 7932 (br); RFC 8878 (zstd). */
const decoders: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  // Of the zlib format; without it from servers that read the name as it sounds.
  ['deflate', (body, options) => (isZlib(body) ? inflateSync : inflateRawSync)(body, options)],
  ['br', brotliDecompressSync],
  ['zstd', zstdDecompressSync],
])

/**
 * A body as it was on the wire, without its content codings.
 * @returns a sentence fragment for a coding that nobody here knows: what it holds is not to be judged.
 * @throws where it is not in the coding that is named, or would have more than `mostDecoded` bytes.
 */
export function withoutCodings(body: Uint8Array, headers: Headers): Uint8Array | string {
  const codings = codingsOf(headers)
  if (body.length === 0 || codings.length === 0) return body
  const known = codings.flatMap((coding) => decoders.get(coding) ?? [])
  if (known.length < codings.length || known.length > mostCodings) return notKnown(codings)
  return known.reduceRight<Uint8Array>(
    (coded, decode) => new Uint8Array(decode(coded, { maxOutputLength: mostDecoded })),
    body,
  )
}

/**
 * A body of an archive: without its codings as a rule, while some tools leave them there.
 * @returns a sentence fragment where they are there and cannot be undone.
 * @throws where it would have more than `mostDecoded` bytes.
 */
export function withoutCodingsLeft(body: Uint8Array, headers: Headers): Uint8Array | string {
  if (codingsOf(headers).length === 0 || isPlainText(body)) return body
  try {
    return withoutCodings(body, headers)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw cause
    // A CWT, say, is no text without a coding either.
    return isTextual.test(headers['content-type'] ?? 'json') ? notUndone(headers) : body
  }
}

const isTextual = /json|jwt|jose|text|html|xml|urlencoded/i

function codingsOf(headers: Headers): readonly string[] {
  return (headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
}

function notKnown(codings: readonly string[]): string {
  return `its coding (${codings.join(', ').slice(0, 100)}) is not known`
}

function notUndone(headers: Headers): string {
  return `its coding (${codingsOf(headers).join(', ').slice(0, 100)}) cannot be undone`
}

/** RFC 1950, Section 2.2: the method, and a check of the first two bytes. */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}

/** UTF-8 without what no text holds, as compressed bytes do. */
function isPlainText(body: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are looked for.
    return !/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text)
  } catch {
    return false
  }
}
