import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import express, { type Request, type RequestHandler } from 'express'
import type { RecordedBody } from '../journal-entry.ts'

/** Leaves the body as the text that came, so that the journal can show it and each surface can refuse it in its own words. */
export const readBody: RequestHandler = bounded(1024 * 1024)

/**
 * A body as text. One beyond the limit is refused as soon as that is known, and the connection ends with the answer: what is left of
 * it is not waited for.
 */
function bounded(bytes: number): RequestHandler {
  const read = express.text({ type: () => true, limit: bytes, verify: noteGarbled })
  return (req, res, next) => {
    let isSettled = false
    const settle = (error?: unknown) => {
      if (isSettled) return
      isSettled = true
      next(error)
    }
    const refuse = () => {
      if (isSettled) return
      res.setHeader('connection', 'close')
      settle(
        Object.assign(new Error(`The body is larger than ${bytes} bytes`), {
          status: 413,
          type: tooLarge,
        }),
      )
    }
    if (Number(req.headers['content-length'] ?? 0) > bytes) return refuse()
    let size = 0
    const chunks: Uint8Array[] = []
    raw.set(req, chunks)
    req.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      chunks.push(chunk)
      if (size > bytes) refuse()
    })
    read(req, res, settle)
  }
}

/** Of each request what came as its body, before anything is unzipped or read as text. */
const raw = new WeakMap<IncomingMessage, readonly Uint8Array[]>()

/** For the journal; undefined when there was none. */
export function rawBody(req: IncomingMessage): RecordedBody | undefined {
  const bytes = Buffer.concat(raw.get(req) ?? [])
  if (bytes.length === 0) return undefined
  return isUtf8(bytes) ? bytes.toString() : bytes
}

/** As body-parser calls it. */
const tooLarge = 'entity.too.large'

/** Requests whose text is not the UTF-8 that it should be: what was read of it has signs in their place. */
const garbled = new WeakSet<IncomingMessage>()

/** Beyond the 2.5 MB that a credential with images may have. */
const readLater = bounded(5 * 1024 * 1024)
const unreadable = new WeakMap<Request, unknown>()

/** Likewise, but what cannot be read is no refusal yet: who asks comes first. */
export const readBodyIfPossible: RequestHandler = (req, res, next) => {
  readLater(req, res, (error?: unknown) => {
    if (error instanceof Error && 'type' in error && error.type === tooLarge) return next(error)
    if (error !== undefined) unreadable.set(req, error)
    next()
  })
}

/** Whether the bytes that came are not the UTF-8 that they should be. */
export function isGarbled(req: Request): boolean {
  return garbled.has(req)
}

function noteGarbled(req: IncomingMessage, _res: unknown, bytes: Buffer, charset: string): void {
  if (charset === 'utf-8' && !isUtf8(bytes)) garbled.add(req)
}

/** @throws what the body parser said of a body that could not be read. */
export function demandReadableBody(req: Request): void {
  if (unreadable.has(req)) throw unreadable.get(req)
}

/** The body's text; empty when there was none. */
export function bodyText(req: Request): string {
  return typeof req.body === 'string' ? req.body : ''
}

export function mediaType(req: Request): string {
  return (req.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

const noted = new WeakMap<Request, Readonly<Record<string, unknown>>>()

/** Notes what an encrypted request says, for whoever only looks. */
export function noteMembers(req: Request, members: Readonly<Record<string, unknown>>): void {
  noted.set(req, members)
}

const opened = new WeakMap<Request, string>()

/** Notes the text inside an encrypted request, for the journal. */
export function noteOpened(req: Request, text: string): void {
  opened.set(req, text)
}

export function openedText(req: Request): string | undefined {
  return opened.get(req)
}

/** Query, form and JSON members as they came, for whoever only looks. */
export function lenientMembers(req: Request): Readonly<Record<string, unknown>> {
  const query = Object.fromEntries(new URL(req.originalUrl, 'http://localhost').searchParams)
  const known = noted.get(req)
  if (known) return { ...query, ...known }
  const text = bodyText(req)
  if (mediaType(req) === 'application/x-www-form-urlencoded') {
    return { ...query, ...Object.fromEntries(new URLSearchParams(text)) }
  }
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? { ...query, ...value } : query
  } catch {
    return query
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A parameter without a value is as good as none (RFC 6749, Sections 3.1 and 3.2). */
export function withValues(parameters: URLSearchParams): Readonly<Record<string, string>> {
  return Object.assign(
    Object.create(null),
    Object.fromEntries([...parameters].filter(([, value]) => value !== '')),
  )
}
