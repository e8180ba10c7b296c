import { abridgedJson } from './abridged-json.ts'
import { type Exchange, type Headers, type Operation, wasAnswered } from './exchange.ts'
import { Redactor } from './redactor.ts'

/** An exchange as reports carry it: JSON, secrets redacted, bodies as text and cut when long. */
export interface WrittenExchange {
  readonly id: string
  readonly operation: Operation
  readonly startedAt: string
  readonly durationMs: number
  readonly deviation?: string
  readonly note?: string
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Headers
    readonly body?: string
  }
  readonly response?: { readonly status: number; readonly headers: Headers; readonly body: string }
  readonly failure?: { readonly code: string; readonly message: string }
}

/**
 * Writes a scenario's exchanges. All are read once before the first is written: a secret shows its
 * name only where it is issued, and may be repeated before that.
 * @param redactor shared by all that is written of a scenario, so that equal secrets stay equal.
 */
export function writeExchanges(
  exchanges: readonly Exchange[],
  redactor = new Redactor(),
): readonly WrittenExchange[] {
  learnSecrets(exchanges, redactor)
  return exchanges.map((exchange) => written(exchange, redactor))
}

/** From now on the redactor knows their secrets. */
export function learnSecrets(exchanges: readonly Exchange[], redactor: Redactor): void {
  for (const exchange of exchanges) written(exchange, redactor)
}

/** One exchange that nothing else belongs to. */
export function writeExchange(exchange: Exchange): WrittenExchange {
  return written(exchange, new Redactor())
}

function written(exchange: Exchange, redactor: Redactor): WrittenExchange {
  const { id, operation, startedAt, durationMs, deviation, note, request } = exchange
  const body = request.body === undefined ? {} : { body: shortened(redactor.text(request.body)) }
  return {
    id,
    operation,
    startedAt: startedAt.toISOString(),
    durationMs,
    ...(deviation === undefined ? {} : { deviation }),
    ...(note === undefined ? {} : { note: redactor.known(note) }),
    request: {
      method: request.method,
      url: redactor.text(request.url),
      headers: writtenHeaders(request.headers, redactor),
      ...body,
    },
    ...writtenAnswer(exchange, redactor),
  }
}

function writtenAnswer(
  exchange: Exchange,
  redactor: Redactor,
): Pick<WrittenExchange, 'response' | 'failure'> {
  if (!wasAnswered(exchange)) {
    const { code, message } = exchange.failure
    return { failure: { code, message: redactor.text(message) } }
  }
  const { status, headers, body } = exchange.response
  return {
    response: {
      status,
      headers: writtenHeaders(headers, redactor),
      body: writtenBody(exchange.operation, body, headers['content-type'] ?? '', redactor),
    },
  }
}

function writtenHeaders(headers: Headers, redactor: Redactor): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      redactor.header(name.toLowerCase(), value),
    ]),
  )
}

const longestText = 32 * 1024
const longestMetadata = 256 * 1024
const longestBinary = 4 * 1024

function writtenBody(
  operation: Operation,
  bytes: Uint8Array,
  contentType: string,
  redactor: Redactor,
): string {
  const text = readable(bytes)
  if (text !== undefined) {
    const isMetadata = operation === 'issuer-metadata' || operation === 'as-metadata'
    return shortened(redactor.text(isMetadata ? withoutRepetition(text) : text), isMetadata)
  }
  const shown = Buffer.from(bytes.subarray(0, longestBinary)).toString('base64')
  const cut = bytes.length > longestBinary ? `, the first ${longestBinary} shown` : ''
  const type = contentType === '' ? 'binary' : contentType
  return `‹${type}, ${bytes.length} bytes${cut}, base64› ${shown}`
}

/** @returns undefined for bytes that are not UTF-8 text. */
function readable(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** Metadata says what a target offers: it stays JSON, however long it is. */
function withoutRepetition(text: string): string {
  if (text.length <= longestText) return text
  if (last.text !== text) {
    const abridged = abridgedJson(text)
    const note = `\n‹without what repeats: ${text.length} characters in all›`
    last = { text, abridged: abridged === undefined ? text : `${abridged}${note}` }
  }
  return last.abridged
}

/** Each scenario reads the same. */
let last = { text: '', abridged: '' }

function shortened(text: string, isMetadata = false): string {
  const longest = isMetadata ? longestMetadata : longestText
  if (text.length <= longest) return text
  const kept = text.slice(0, longestText).toWellFormed()
  return `${kept}\n‹cut here: ${text.length} characters in all›`
}
