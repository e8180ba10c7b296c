import { isUtf8 } from 'node:buffer'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Environment } from '../environment.ts'
import type { Mock } from '../mock.ts'
import { asOneRequest } from '../store/one-request.ts'
import { writeDirectly, writeExpressly } from './answer-writing.ts'
import { withEnvironment } from './custom-domain.ts'
import type { directRoutes, Found } from './direct-routes.ts'
import { answered } from './endpoint.ts'
import { DirectRequest } from './wallet-request.ts'
import { bodyAtMost, noteBody } from './wire.ts'

const none = Buffer.alloc(0)

/** Paths without anything that has to be decoded, and whatever query. */
const plainTarget = /^(\/[\w.~/-]*)(?:\?[!-~]*)?$/

/** A body whose text needs no more than UTF-8: no charset is named, or that one. */
const plainType = /^(?!.*charset)|;\s*charset=utf-8$/i

/**
 * Answers what it knows a short way for, and leaves everything else to `otherwise`, whose answers are the measure of its own.
 * @see docs/adr/0011-hot-paths-before-express.md
 */
export function directly(
  mock: Mock,
  find: ReturnType<typeof directRoutes>,
  otherwise: RequestListener,
): RequestListener {
  return (req, res) => {
    const path = isPlain(req) ? plainTarget.exec(req.url ?? '')?.[1] : undefined
    if (path === undefined) otherwise(req, res)
    else void asOneRequest(mock, () => answer(mock, find, { path, req, res, otherwise }))
  }
}

async function answer(
  mock: Mock,
  find: ReturnType<typeof directRoutes>,
  {
    path: asked,
    req,
    res,
    otherwise,
  }: {
    readonly path: string
    readonly req: IncomingMessage
    readonly res: ServerResponse
    readonly otherwise: RequestListener
  },
): Promise<void> {
  const placed = place(mock, find, asked, req)
  const found = placed instanceof Promise ? await placed.catch(() => undefined) : placed
  if (!found) return otherwise(req, res)
  const { environment, path, endpoint, params } = found
  const bytes = hasBody(req) ? await bodyOf(req) : none
  // Whoever asked is gone.
  if (!bytes) return
  const text = bytes.toString()
  const request = new DirectRequest(req, { path, params, body: withoutMark(text) })
  if (bytes.length > 0) noteBody(request, bytes, text, isUtf8(bytes))
  const write = environment.isAltered ? writeExpressly : writeDirectly
  try {
    await answered(environment, endpoint, request, { res, write })
  } catch (error) {
    res.destroy(error instanceof Error ? error : undefined)
  }
}

interface Placed extends Found {
  readonly environment: Environment
  readonly path: string
}

/** At once, unless the registry has to ask somebody. */
function place(
  mock: Mock,
  find: ReturnType<typeof directRoutes>,
  asked: string,
  { headers: { host = '' } }: IncomingMessage,
): Placed | undefined | Promise<Placed | undefined> {
  const named = mock.findByHost(host)
  return named instanceof Promise
    ? named.then((its) => placeIn(mock, find, asked, its))
    : placeIn(mock, find, asked, named)
}

function placeIn(
  mock: Mock,
  find: ReturnType<typeof directRoutes>,
  asked: string,
  named: Environment | undefined,
): Placed | undefined | Promise<Placed | undefined> {
  const path = named ? withEnvironment(asked, named.id) : asked
  const found: Found | undefined = find(path)
  if (!found) return undefined
  const { endpoint, environmentId, params } = found
  const at = (environment: Environment | undefined) =>
    environment && { endpoint, environmentId, params, environment, path }
  const environment = mock.find(environmentId)
  return environment instanceof Promise ? environment.then(at) : at(environment)
}

/** Nothing that only express's body parser can read, or refuse. */
function isPlain({ httpVersion, method, headers }: IncomingMessage): boolean {
  if (httpVersion !== '1.1' || headers['transfer-encoding'] !== undefined) return false
  const length = headers['content-length']
  if (length === undefined) return true
  if (method !== 'POST' || headers['content-encoding'] !== undefined) return false
  return Number(length) <= bodyAtMost && plainType.test(headers['content-type'] ?? '')
}

function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length']
  return length !== undefined && length !== '0'
}

/** Undefined when the connection ended before all of it was there. */
async function bodyOf(req: IncomingMessage): Promise<Buffer | undefined> {
  // What came with the headers is there as soon as the parser is through with it.
  await undefined
  if (req.complete) return all(req.read())
  const chunks: Buffer[] = []
  return new Promise((resolve) => {
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => resolve(Buffer.concat(chunks)))
    req.on('error', () => resolve(undefined))
    req.on('close', () => resolve(undefined))
  })
}

function all(read: Buffer | null): Buffer {
  return read ?? none
}

/** As iconv-lite, which decodes for express, leaves out a byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
