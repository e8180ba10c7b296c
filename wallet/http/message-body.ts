import { JsonBeyondLimits, parseBoundedJson } from '../../protocol/bounded-json.ts'
import type { DecodedJson, RecordedRequest } from '../../protocol/exchange.ts'

/** What a caller wants sent: at most one of `body`, `form` and `json`. */
export interface OutgoingBody {
  readonly body?: string
  readonly form?: URLSearchParams | Readonly<Record<string, string>>
  readonly json?: unknown
}

/** A body as it goes out, with the media type that belongs to it and its members. */
export interface EncodedBody {
  readonly contentType?: string
  readonly text?: string
}

export function encodeBody(outgoing: OutgoingBody): EncodedBody {
  if (outgoing.form) {
    const text = new URLSearchParams(outgoing.form).toString()
    return { contentType: 'application/x-www-form-urlencoded', text }
  }
  if (outgoing.json !== undefined) {
    return { contentType: 'application/json', text: JSON.stringify(outgoing.json) }
  }
  return outgoing.body === undefined ? {} : { text: outgoing.body }
}

/** A request body's members, as far as its media type tells; a repeated form parameter is an array. */
export function decodeRequestBody(
  text: string | undefined,
  contentType: string | undefined,
): Pick<RecordedRequest, 'body' | 'decoded'> {
  if (text === undefined) return {}
  if (contentType?.startsWith('application/x-www-form-urlencoded')) {
    return isBeyondReading(text)
      ? { body: text }
      : { body: text, decoded: formMembers(new URLSearchParams(text)) }
  }
  const json = contentType?.startsWith('application/json') ? parseJson(text) : undefined
  return json?.ok ? { body: text, decoded: json.value } : { body: text }
}

/**
 * Reads bytes as JSON in UTF-8 (RFC 8259, Section 8.1): malformed bytes are a problem, not replaced.
 * @throws JsonBeyondLimits
 */
export function decodeJson(body: Uint8Array): DecodedJson {
  if (body.length === 0) return { ok: false, problem: 'the body is empty' }
  const text = decodeText(body)
  if (text === undefined) return { ok: false, problem: 'the body is not UTF-8' }
  const isShared = text.length >= shortestShared && text.length <= longestShared
  return isShared ? parsedOnce(text) : parseJson(text)
}

/**
 * Metadata is fetched again and again: equal bodies have one value, so that what is found out about it need not be found
 * out twice.
 */
function parsedOnce(text: string): DecodedJson {
  const known = shared.get(text) ?? parseJson(text)
  shared.delete(text)
  shared.set(text, known)
  const [oldest] = shared.keys()
  if (oldest !== undefined && shared.size > mostShared) shared.delete(oldest)
  return known
}

const shared = new Map<string, DecodedJson>()

const shortestShared = 1024
const longestShared = 256 * 1024
const mostShared = 8

/** Past a byte order mark, which RFC 8259 lets a reader overlook. */
function decodeText(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return undefined
  }
}

function parseJson(text: string): DecodedJson {
  try {
    return { ok: true, value: parseBoundedJson(text) }
  } catch (cause) {
    if (cause instanceof JsonBeyondLimits) throw cause
    return { ok: false, problem: `the body is not JSON: ${(cause as Error).message}` }
  }
}

/** Far more than any request of the protocols has: hidden fields of a stranger's page that are sent back. */
const mostParameters = 10_000

/** As long as a page on which somebody signs in. */
const longestForm = 2_000_000

function isBeyondReading(form: string): boolean {
  if (form.length > longestForm) return true
  let count = 0
  for (let at = form.indexOf('&'); at !== -1 && count < mostParameters; count++)
    at = form.indexOf('&', at + 1)
  return count >= mostParameters
}

function formMembers(form: URLSearchParams): Record<string, string | string[]> {
  const members = new Map<string, string[]>()
  for (const [name, value] of form) {
    const known = members.get(name)
    if (known) known.push(value)
    else members.set(name, [value])
  }
  return Object.fromEntries(
    [...members].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}
