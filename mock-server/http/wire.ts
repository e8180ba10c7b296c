import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import express, { type RequestHandler } from 'express'
import type { RecordedBody } from '../journal-entry.ts'
import type { WalletRequest } from './wallet-request.ts'

/** Bytes of a body that the auth surface takes. */
export const bodyAtMost = 1024 * 1024

/** Leaves the body as the text that came, so that the journal can show it and each surface can refuse it in its own words. */
export const readBody: RequestHandler = bounded(bodyAtMost)

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
const raw = new WeakMap<object, readonly Uint8Array[] | RecordedBody>()

/** For the journal; undefined when there was none. */
export function rawBody(req: WalletRequest): RecordedBody | undefined {
  const known = raw.get(req)
  if (!Array.isArray(known)) return known as RecordedBody | undefined
  const bytes = Buffer.concat(known)
  if (bytes.length === 0) return undefined
  return isUtf8(bytes) ? bytes.toString() : bytes
}

/** Notes a body that was read elsewhere. @param text what its bytes are in UTF-8, where they are that. */
export function noteBody(
  req: WalletRequest,
  bytes: Uint8Array,
  text: string,
  isText: boolean,
): void {
  // A copy: the bytes are a part of what the socket read.
  raw.set(req, isText ? text : Uint8Array.from(bytes))
  if (!isText) garbled.add(req)
}

/** As body-parser calls it. */
const tooLarge = 'entity.too.large'

/** Requests whose text is not the UTF-8 that it should be: what was read of it has signs in their place. */
const garbled = new WeakSet<object>()

/** Beyond the 2.5 MB that a credential with images may have. */
const readLater = bounded(5 * 1024 * 1024)
const unreadable = new WeakMap<WalletRequest, unknown>()

/** Likewise, but what cannot be read is no refusal yet: who asks comes first. */
export const readBodyIfPossible: RequestHandler = (req, res, next) => {
  readLater(req, res, (error?: unknown) => {
    if (error instanceof Error && 'type' in error && error.type === tooLarge) return next(error)
    if (error !== undefined) unreadable.set(req, error)
    next()
  })
}

/** Whether the bytes that came are not the UTF-8 that they should be. */
export function isGarbled(req: WalletRequest): boolean {
  return garbled.has(req)
}

function noteGarbled(req: IncomingMessage, _res: unknown, bytes: Buffer, charset: string): void {
  if (charset === 'utf-8' && !isUtf8(bytes)) garbled.add(req)
}

/** @throws what the body parser said of a body that could not be read. */
export function demandReadableBody(req: WalletRequest): void {
  if (unreadable.has(req)) throw unreadable.get(req)
}

/** The body's text; empty when there was none. */
export function bodyText(req: WalletRequest): string {
  return typeof req.body === 'string' ? req.body : ''
}

export function mediaType(req: WalletRequest): string {
  const said = req.headers['content-type']
  if (said === undefined || said === 'application/json') return said ?? ''
  return said.split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

const noted = new WeakMap<WalletRequest, Readonly<Record<string, unknown>>>()

/** Notes what an encrypted request says, for whoever only looks. */
export function noteMembers(req: WalletRequest, members: Readonly<Record<string, unknown>>): void {
  noted.set(req, members)
}

const opened = new WeakMap<WalletRequest, string>()

/** Notes the text inside an encrypted request, for the journal. */
export function noteOpened(req: WalletRequest, text: string): void {
  opened.set(req, text)
}

export function openedText(req: WalletRequest): string | undefined {
  return opened.get(req)
}

/** Query, form and JSON members as they came, for whoever only looks. */
export function lenientMembers(req: WalletRequest): Readonly<Record<string, unknown>> {
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
  const found: Record<string, string> = Object.create(null)
  for (const [name, value] of parameters) if (value !== '') found[name] = value
  return found
}
