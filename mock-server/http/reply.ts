import type { ServerResponse } from 'node:http'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Operation } from '../../protocol/exchange.ts'
import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import type { RecordedBody } from '../journal-entry.ts'
import type { Mock } from '../mock.ts'
import { asOneRequest } from '../store/one-request.ts'
import { StoreAway, StoreFull } from '../store/store.ts'
import { at, type Note, placeOf } from './place.ts'
import { ProtocolError } from './protocol-error.ts'
import { encryptedReply } from './reply-encryption.ts'
import { lenientMembers, openedText, rawBody } from './wire.ts'

/** What an endpoint is: a request in, an answer out. */
export type Answer = (environment: Environment, req: Request) => Reply | Promise<Reply>

/** What went wrong, as this surface says it. */
export type Problem = (error: unknown, req: Request) => Reply

/** Operations whose JSON objects grow: their specifications have unknown members ignored. */
const extensible: readonly Operation[] = [
  'offer',
  'issuer-metadata',
  'as-metadata',
  'jwks',
  'jwt-vc-issuer',
  'did-document',
  'token',
  'nonce',
  'credential',
  'deferred',
]

/**
 * A route of the environment in `:environmentId`, tagged with its operation.
 * @param problem how this surface words a refusal; the OAuth body by default.
 * @param elsewhere whose journal and seams a request for an environment that does not exist goes through; it throws
 * where somebody may not even be told that.
 */
export function endpoint(
  mock: Mock,
  operation: Operation,
  answer: Answer,
  problem: Problem = protocolProblem,
  elsewhere: (req: Request) => Promise<Environment | undefined> = async () => undefined,
): RequestHandler {
  async function nowhere(req: Request, res: Response): Promise<void> {
    try {
      const asker = await elsewhere(req)
      const reply = problem(notFound(), req)
      if (asker) await send(asker, operation, req, res, reply, [asProblem(notFound())])
      else write(res, reply)
    } catch (error) {
      write(res, problem(error, req))
    }
  }
  async function answered(req: Request, res: Response): Promise<void> {
    let environment: Environment | undefined
    try {
      environment = await mock.find(String(req.params.environmentId))
    } catch (error) {
      write(res, problem(error, req))
      return
    }
    if (!environment) {
      await nowhere(req, res)
      return
    }
    const asked = operationOf(operation, req)
    const notes: Note[] = []
    try {
      const place = placeOf(asked, grantTypeIn(operation, req))
      const reply = await at(place, async () => answer(environment, req), notes)
      await send(environment, asked, req, res, reply, [], notes)
    } catch (error) {
      await send(environment, asked, req, res, problem(error, req), [asProblem(error)], notes)
    }
  }
  return (req, res) => asOneRequest(() => answered(req, res))
}

/** Looked for at the token endpoint alone: nowhere else does anything depend on it. */
function grantTypeIn(operation: Operation, req: Request): unknown {
  return operation === 'token' ? lenientMembers(req).grant_type : undefined
}

/** PingOne has one token endpoint for wallets and workers. */
function operationOf(operation: Operation, req: Request): Operation {
  const isWorkers = grantTypeIn(operation, req) === 'client_credentials'
  return isWorkers ? 'worker-token' : operation
}

/** Sends an answer: through the operation's seam, into the journal, onto the wire. */
async function send(
  environment: Environment,
  operation: Operation,
  req: Request,
  res: Response,
  reply: Reply,
  problems: readonly Note[] = [],
  notes: readonly Note[] = [],
): Promise<void> {
  const right = differently(operation, reply)
  const open = environment.isAltered
    ? environment.through(`${operation} reply`, right, lenientMembers(req), {
        method: req.method,
        path: pathOf(req),
        host: req.headers.host ?? '',
      })
    : right
  const { reply: sent, content } = await encryptedReply(environment, open)
  const body = write(res, sent)
  environment.journal.add({
    at: environment.now(),
    operation,
    request: {
      method: req.method,
      target: req.originalUrl,
      base: environment.urls.auth,
      rawHeaders: req.rawHeaders,
      body: rawBody(req),
      decrypted: openedText(req),
    },
    response: {
      status: sent.status,
      head: headOf(res),
      body: req.method === 'HEAD' ? undefined : body,
      decrypted: content,
    },
    problems,
    ...(notes.length > 0 && { notes }),
  })
}

/**
 * The error body of OAuth 2.0, which OpenID4VCI uses as well; never a stack.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3.1.2
 */
export function protocolProblem(error: unknown): Reply {
  const known = error instanceof ProtocolError ? error : fromExpress(error)
  return {
    status: known.status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...known.headers },
    body: { error: known.error, error_description: describable(known.message) },
  }
}

/** Last on the public listener: what no route answered, in the words of `problem`. */
export function nothingThere(problem: Problem): RequestHandler {
  return (req, res) => {
    write(res, problem(notFound(), req))
  }
}

/** What failed before a route was reached: a body too long, a path that cannot be decoded. */
export function failed(problem: Problem): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) next(error)
    else write(res, problem(error, req))
  }
}

export function notFound(): ProtocolError {
  return new ProtocolError({
    demand: 'something there',
    status: 404,
    error: 'not_found',
    description: 'There is nothing at this address',
  })
}

/** The status that express or its body parser gave an error of the client's; undefined: it is ours. */
export function clientStatus(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined
}

function fromExpress(error: unknown): ProtocolError {
  if (error instanceof StoreFull) {
    const { demand, message: description } = error
    const what = { demand, status: 507, error: 'server_error', description }
    return new ProtocolError(what, { cause: error })
  }
  if (error instanceof StoreAway) return away(error)
  const status = clientStatus(error)
  return status
    ? new ProtocolError({
        demand: 'readable request',
        status,
        error: 'invalid_request',
        description: 'The request cannot be read',
      })
    : new ProtocolError(
        {
          demand: 'our own working',
          status: 500,
          error: 'server_error',
          description: 'The mock failed: its journal says where',
        },
        { cause: error },
      )
}

/** For now, as `Retry-After` says (RFC 9110, Section 15.6.4); RFC 6749, Section 4.1.2.1 has the word for it. */
export function away(cause: StoreAway): ProtocolError {
  const { demand, message: description, retryAfterSeconds } = cause
  const headers = { 'retry-after': String(retryAfterSeconds) }
  const what = { demand, status: 503, error: 'temporarily_unavailable', description, headers }
  return new ProtocolError(what, { cause })
}

/** For the journal, which is where a defect of the mock itself becomes visible. */
function asProblem(error: unknown): Note {
  if (error instanceof ProtocolError) return { demand: error.demand, detail: error.message }
  if (error instanceof Error) {
    const demand = 'demand' in error ? String(error.demand) : 'our own working'
    return { demand, detail: 'demand' in error ? error.message : (error.stack ?? error.message) }
  }
  return { demand: 'our own working', detail: String(error) }
}

/** `error_description` excludes quotes, backslashes and what is beyond ASCII (RFC 6749, Sections 4.1.2.1 and 5.2). */
export function describable(text: string): string {
  return text
    .slice(0, 300)
    .replaceAll(/["\\]/g, "'")
    .replaceAll(/[^\x20-\x7e]/g, '?')
}

/**
 * Adds a member nobody knows and turns the order of the others: nobody shall depend on what the
 * specifications leave open.
 */
function differently(operation: Operation, reply: Reply): Reply {
  const { body, status } = reply
  const isJsonObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  if (!isJsonObject || status >= 400 || !extensible.includes(operation)) return reply
  const members = Object.entries(body)
  const turn = operation.length % Math.max(1, members.length)
  return {
    ...reply,
    body: Object.fromEntries([
      ...members.slice(turn),
      ['x_vcispec_unknown', 'ignore me'],
      ...members.slice(0, turn),
    ]),
  }
}

function pathOf({ originalUrl }: Request): string {
  return originalUrl.split('?', 1)[0] ?? ''
}

/** Status line and headers as they were sent, those of Node among them, which no public member has. */
function headOf(res: ServerResponse & { readonly _header?: string | null }): string {
  return res._header ?? ''
}

/** @returns the body that was sent. */
function write(res: Response, reply: Reply): RecordedBody | undefined {
  const { body } = reply
  res.status(reply.status)
  if (body instanceof Uint8Array) {
    for (const [name, value] of Object.entries(reply.headers)) res.setHeader(name, value)
    res.end(body)
    return body
  }
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  if (text !== undefined && typeof body !== 'string') {
    res.setHeader('content-type', 'application/json')
  }
  for (const [name, value] of Object.entries(reply.headers)) res.setHeader(name, value)
  res.end(text)
  return text
}
