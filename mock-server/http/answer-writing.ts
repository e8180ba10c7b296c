import type { ServerResponse } from 'node:http'
import type { RecordedBody } from '../journal-entry.ts'
import type { Reply } from '../seams/reply.ts'

/** Puts an answer onto the wire. @returns the body that was sent. */
export type Writing = (res: ServerResponse, reply: Reply) => RecordedBody | undefined

/** Headers that were set before stay; a later one of the same name takes the place of an earlier one. */
export const writeExpressly: Writing = (res, reply) => {
  const { body } = reply
  res.statusCode = reply.status
  if (body instanceof Uint8Array) {
    for (const [name, value] of Object.entries(reply.headers)) res.setHeader(name, value)
    res.end(body)
    return body
  }
  const text = textOf(body)
  if (text !== undefined && typeof body !== 'string') {
    res.setHeader('content-type', 'application/json')
  }
  for (const [name, value] of Object.entries(reply.headers)) res.setHeader(name, value)
  res.end(text)
  return text
}

/**
 * The same in one step: all headers are written once, with the body's length. No header may have been set before, and
 * names have to be in lower case, as correct code has them.
 */
export const writeDirectly: Writing = (res, { status, headers, body }) => {
  const content = body instanceof Uint8Array ? body : textOf(body)
  const flat: string[] = []
  let isTyped = content === undefined || content === body
  for (const name in headers) {
    flat.push(name, headers[name] ?? '')
    isTyped ||= name === 'content-type'
  }
  if (!isTyped) flat.push('content-type', 'application/json')
  const length = content === undefined ? 0 : Buffer.byteLength(content)
  const hasBody = res.req.method !== 'HEAD' && status !== 204 && status !== 304
  if (hasBody) flat.push('Content-Length', String(length))
  res.writeHead(status, flat)
  // Text of as many bytes as characters is ASCII, which is written as it is.
  if (typeof content === 'string' && content.length === length) res.end(content, 'latin1')
  else res.end(content)
  return content
}

function textOf(body: unknown): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
}

/** Status line and headers as they were sent, those of Node among them, which no public member has. */
export function headOf(res: ServerResponse & { readonly _header?: string | null }): string {
  return res._header ?? ''
}
