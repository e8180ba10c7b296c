import { at, type JsonObject, objects, textAt } from '../../checks/engine/read.ts'
import type { AnsweredExchange, Headers, Operation } from '../../protocol/exchange.ts'
import { decodeJson, decodeRequestBody } from '../../wallet/http/message-body.ts'
import { timeOf } from './read-har.ts'

/** An entry as an exchange; a sentence fragment where the capture does not hold all of it. */
export function exchangeOf(
  entry: JsonObject,
  id: string,
  operation: Operation,
): AnsweredExchange | string {
  const status = at(entry, 'response', 'status')
  if (typeof status !== 'number' || status < 100) return 'it has no answer'
  const text = textAt(entry, 'response', 'content', 'text') ?? ''
  if (/\n‹cut here: \d+ characters in all›$/.test(text)) return 'its answer was cut'
  const headers = headersOf(at(entry, 'response', 'headers'))
  const requestHeaders = headersOf(at(entry, 'request', 'headers'))
  const size = at(entry, 'response', 'content', 'size')
  if (text === '' && typeof size === 'number' && size > 0) return 'its body was not captured'
  const body = bodyOf(text, at(entry, 'response', 'content', 'encoding'))
  if (body === undefined) return 'its answer was cut'
  const sent = textAt(entry, 'request', 'postData', 'text')
  const deviation = textAt(entry, '_deviation')
  const time = at(entry, 'time')
  try {
    return {
      id,
      operation,
      startedAt: new Date(timeOf(entry)),
      durationMs: typeof time === 'number' ? time : 0,
      ...(deviation === undefined ? {} : { deviation }),
      request: {
        method: textAt(entry, 'request', 'method') ?? 'GET',
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

function headersOf(value: unknown): Headers {
  const headers: Record<string, string> = Object.create(null)
  for (const { name, value: text } of objects(value)) {
    if (typeof name !== 'string' || typeof text !== 'string') continue
    const key = name.toLowerCase()
    headers[key] = headers[key] === undefined ? text : `${headers[key]}, ${text}`
  }
  return { ...headers }
}

/** Base64 as HAR has it, and as our own reports write what is no text. */
function bodyOf(text: string, encoding: unknown): Uint8Array | undefined {
  if (encoding === 'base64') return Buffer.from(text, 'base64')
  const [, note, ours] = /^‹([^‹›]*), base64› ([\w+/]*=*)$/.exec(text) ?? []
  if (ours !== undefined) {
    return note?.includes(', the first') ? undefined : Buffer.from(ours, 'base64')
  }
  return Buffer.from(text.replace(/\n‹without what repeats: \d+ characters in all›$/, ''))
}
