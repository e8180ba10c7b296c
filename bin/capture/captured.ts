import { at, type JsonObject, objects, textAt } from '../../checks/engine/read.ts'
import {
  type AnsweredExchange,
  type Headers,
  type Operation,
  operations,
} from '../../protocol/exchange.ts'
import { decodeJson, decodeRequestBody } from '../../wallet/http/message-body.ts'
import { withoutCodingsLeft } from './content-coding.ts'
import { timeOf } from './read-har.ts'

/** One request with its answer, of which nobody has said yet what it was for. */
export interface CapturedExchange extends Omit<AnsweredExchange, 'id' | 'operation'> {
  /** What a report of ours says that it was for. */
  readonly told?: Operation
}

/** An entry of an archive; a sentence fragment where the capture does not hold all of it. */
export function capturedIn(entry: JsonObject): CapturedExchange | string {
  const status = at(entry, 'response', 'status')
  if (typeof status !== 'number' || status < 100) return 'it has no answer'
  const method = textAt(entry, 'request', 'method') ?? 'GET'
  if (method === 'CONNECT') return 'it opens a tunnel, and does not say what went through'
  if (status < 200) return 'it became another protocol'
  if (status === 304) return 'it was answered from a cache (304)'
  const text = textAt(entry, 'response', 'content', 'text') ?? ''
  if (/\n‹cut here: \d+ characters in all›$/.test(text)) return 'its answer was cut'
  const headers = headersOf(at(entry, 'response', 'headers'))
  const requestHeaders = headersOf(at(entry, 'request', 'headers'))
  const size = at(entry, 'response', 'content', 'size')
  if (text === '' && typeof size === 'number' && size > 0) return 'its body was not captured'
  const raw = bodyOf(text, at(entry, 'response', 'content', 'encoding'))
  if (raw === undefined) return 'its answer was cut'
  const deviation = textAt(entry, '_deviation')
  const time = at(entry, 'time')
  const told = toldIn(entry)
  try {
    const body = withoutCodingsLeft(raw, headers)
    if (typeof body === 'string') return body
    const sent = sentIn(entry, requestHeaders)
    if (typeof sent === 'object') return sent.why
    return {
      startedAt: new Date(timeOf(entry)),
      durationMs: typeof time === 'number' && time > 0 ? time : 0,
      ...(deviation !== undefined && { deviation }),
      ...(told && { told }),
      request: {
        method,
        url: textAt(entry, 'request', 'url') ?? '',
        headers: requestHeaders,
        ...decodeRequestBody(sent, requestHeaders['content-type']),
      },
      response: { status, headers, body, json: decodeJson(body) },
    }
  } catch (cause) {
    return `it cannot be read: ${(cause as Error).message}`
  }
}

/** `ex-3, token, …`: a comment of our own archives. */
function toldIn(entry: JsonObject): Operation | undefined {
  const [, said] = /^ex-\d+, ([\w-]+)/.exec(textAt(entry, 'comment') ?? '') ?? []
  return operations.find((operation) => operation === said)
}

/** As text, in base64 (an extension of several tools), or as the parameters of a form alone. */
function sentIn(
  entry: JsonObject,
  headers: Headers,
): string | undefined | { readonly why: string } {
  const text = textAt(entry, 'request', 'postData', 'text')
  if (text) {
    const isBase64 = at(entry, 'request', 'postData', 'encoding') === 'base64'
    const body = withoutCodingsLeft(Buffer.from(text, isBase64 ? 'base64' : 'utf8'), headers)
    return typeof body === 'string' ? { why: body } : Buffer.from(body).toString()
  }
  const parameters = objects(at(entry, 'request', 'postData', 'params'))
  if (parameters.length === 0) return text
  const form = new URLSearchParams()
  for (const { name, value } of parameters) form.append(plainly(name), plainly(value))
  return form.toString()
}

/** Some tools write parameters as they came, percent-encoded. */
function plainly(value: unknown): string {
  const text = typeof value === 'string' ? value : ''
  try {
    return /%[\da-f]{2}/i.test(text) ? decodeURIComponent(text.replaceAll('+', ' ')) : text
  } catch {
    return text
  }
}

/** Names in lower case, without what HTTP/2 has before them (`:path`). */
function headersOf(value: unknown): Headers {
  const headers: Record<string, string> = Object.create(null)
  for (const { name, value: text } of objects(value)) {
    if (typeof name !== 'string' || typeof text !== 'string' || name.startsWith(':')) continue
    const key = name.toLowerCase()
    // Several values of one header stand in lines of one, in some browsers.
    const line = text.replaceAll(/\r?\n/g, ', ')
    headers[key] = headers[key] === undefined ? line : `${headers[key]}, ${line}`
  }
  return { ...headers }
}

/** Base64 as HAR has it, and as our own reports write what is no text. */
function bodyOf(text: string, encoding: unknown): Uint8Array | undefined {
  if (typeof encoding === 'string' && encoding.toLowerCase() === 'base64')
    return Buffer.from(text, 'base64')
  const [, note, ours] = /^‹([^‹›]*), base64› ([\w+/]*=*)$/.exec(text) ?? []
  if (ours !== undefined) {
    return note?.includes(', the first') ? undefined : Buffer.from(ours, 'base64')
  }
  return Buffer.from(text.replace(/\n‹without what repeats: \d+ characters in all›$/, ''))
}
