import type { Operation } from '../protocol/exchange.ts'
import type { Note } from './http/place.ts'

/** One request a wallet or a workflow made, its answer, and what was wrong with it. */
export interface JournalEntry {
  readonly at: Date
  readonly operation: Operation
  readonly request: JournalMessage & { readonly method: string; readonly url: string }
  readonly response: JournalMessage & { readonly status: number }
  /** Demands that were not met, by name, with the sentence the wallet was told. */
  readonly problems: readonly Note[]
  /** Demands that were not made of it, and why not. */
  readonly notes?: readonly Note[]
}

/** Headers and body of a request or of an answer. */
export interface JournalMessage {
  /** By names in lower case; a repeated header is joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  /** Every header as it was on the wire: name and value, in its place. */
  readonly rawHeaders: readonly (readonly [string, string])[]
  /** Undefined when there was none. */
  readonly body?: string
  /** The body's bytes, where its text does not say them: it is not UTF-8. */
  readonly bodyBase64?: string
  /** How many bytes there were, where they are not all here. */
  readonly bodyLength?: number
  /** What was in a body that was encrypted. */
  readonly decrypted?: string
}

/** A body as it was: text where its bytes are UTF-8. */
export type RecordedBody = string | Uint8Array

interface RecordedMessage {
  readonly body?: RecordedBody | undefined
  /** What was in a body that was encrypted. */
  readonly decrypted?: RecordedBody | undefined
}

/** What is noted while an answer is on its way; an entry is made of it when somebody reads it. */
export interface Recorded extends Pick<JournalEntry, 'at' | 'operation' | 'problems' | 'notes'> {
  readonly request: RecordedMessage & {
    readonly method: string
    /** As the request line has it, below `base`. */
    readonly target: string
    readonly base: string
    /** Names and values by turns, as Node has them. */
    readonly rawHeaders: readonly string[]
  }
  readonly response: RecordedMessage & {
    readonly status: number
    /** Status line and headers as they were sent. */
    readonly head: string
  }
}

/** Bytes of a body that are kept: more than either surface takes, so that requests are always whole. */
const bodyAtMost = 5 * 1024 * 1024
/** What is kept of a longer one. */
const beginning = 65_536

/** What a journal keeps: long bodies and details by their beginning. */
export interface Kept {
  readonly recorded: Recorded
  readonly requestLength?: number
  readonly responseLength?: number
  /** How much it is, about. */
  readonly bytes: number
}

export function kept(recorded: Recorded): Kept {
  const { request, response } = recorded
  const isShort =
    isWhole(request.body) &&
    isWhole(request.decrypted) &&
    isWhole(response.body) &&
    isWhole(response.decrypted) &&
    recorded.problems.every(({ detail }) => detail.length <= beginning)
  if (isShort) return { recorded, bytes: sizeOf(recorded) }
  const short: Recorded = {
    ...recorded,
    request: { ...request, body: shortened(request.body), decrypted: shortened(request.decrypted) },
    response: {
      ...response,
      body: shortened(response.body),
      decrypted: shortened(response.decrypted),
    },
    problems: recorded.problems.map(({ demand, detail }) => ({ demand, detail: cut(detail) })),
  }
  const [requestLength, responseLength] = [lengthOf(request.body), lengthOf(response.body)]
  return {
    recorded: short,
    ...(requestLength > bodyAtMost && { requestLength }),
    ...(responseLength > bodyAtMost && { responseLength }),
    bytes: sizeOf(short),
  }
}

export function entryOf({ recorded, requestLength, responseLength }: Kept): JournalEntry {
  const { request, response, ...entry } = recorded
  return {
    ...entry,
    request: {
      method: request.method,
      url: new URL(request.target, request.base).href,
      ...message(pairs(request.rawHeaders), request, requestLength),
    },
    response: {
      status: response.status,
      ...message(lines(response.head), response, responseLength),
    },
  }
}

type Headers = JournalMessage['rawHeaders']

function message(
  rawHeaders: Headers,
  { body, decrypted }: RecordedMessage,
  length: number | undefined,
): JournalMessage {
  return {
    headers: joined(rawHeaders),
    rawHeaders,
    ...(body !== undefined && { body: textOf(body) }),
    ...(typeof body === 'object' && { bodyBase64: Buffer.from(body).toString('base64') }),
    ...(length !== undefined && { bodyLength: length }),
    ...(decrypted !== undefined && { decrypted: textOf(decrypted) }),
  }
}

function joined(headers: Headers): Readonly<Record<string, string>> {
  const found = new Map<string, string>()
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    const before = found.get(key)
    found.set(key, before === undefined ? value : `${before}, ${value}`)
  }
  return Object.fromEntries(found)
}

function pairs(flat: readonly string[]): Headers {
  return Array.from({ length: flat.length / 2 }, (_, index) => [
    flat[2 * index] ?? '',
    flat[2 * index + 1] ?? '',
  ])
}

/** Headers below a status line (RFC 9112, Section 2.1). */
function lines(head: string): Headers {
  return head
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()]
    })
}

function textOf(body: RecordedBody): string {
  return typeof body === 'string' ? body : Buffer.from(body).toString()
}

/** No character takes more than three bytes: most need not be counted. */
function isWhole(body: RecordedBody = ''): boolean {
  return body.length * 3 <= bodyAtMost || lengthOf(body) <= bodyAtMost
}

function lengthOf(body: RecordedBody = ''): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.length
}

function shortened(body: RecordedBody | undefined): RecordedBody | undefined {
  if (body === undefined || lengthOf(body) <= bodyAtMost) return body
  // A slice alone would keep all of it in memory.
  if (typeof body === 'object') return Uint8Array.from(body.subarray(0, beginning))
  return Buffer.from(body.slice(0, beginning)).toString()
}

function cut(text: string): string {
  if (text.length <= beginning) return text
  const start = Buffer.from(text.slice(0, beginning)).toString()
  return `${start}… (cut: there were ${text.length} characters)`
}

function sizeOf({ request, response, problems }: Recorded): number {
  let size = request.target.length + response.head.length
  for (const text of request.rawHeaders) size += text.length
  size += (request.body?.length ?? 0) + (request.decrypted?.length ?? 0)
  size += (response.body?.length ?? 0) + (response.decrypted?.length ?? 0)
  for (const { detail } of problems) size += detail.length
  return size
}
