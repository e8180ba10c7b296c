import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import type { Environment } from '../environment.ts'
import type { Reply } from '../seams/reply.ts'
import { StoreAway, StoreFull } from '../store/store.ts'
import { writeExpressly } from './answer-writing.ts'
import { ProtocolError } from './protocol-error.ts'
import type { WalletRequest } from './wallet-request.ts'

/** What an endpoint is: a request in, an answer out. */
export type Answer<R extends WalletRequest = WalletRequest> = (
  environment: Environment,
  req: R,
) => Reply | Promise<Reply>

/** What went wrong, as this surface says it. */
export type Problem<R extends WalletRequest = WalletRequest> = (error: unknown, req: R) => Reply

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
export function nothingThere(problem: Problem<Request>): RequestHandler {
  return (req, res) => {
    writeExpressly(res, problem(notFound(), req))
  }
}

/** What failed before a route was reached: a body too long, a path that cannot be decoded. */
export function failed(problem: Problem<Request>): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) next(error)
    else writeExpressly(res, problem(error, req))
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

/** `error_description` excludes quotes, backslashes and what is beyond ASCII (RFC 6749, Sections 4.1.2.1 and 5.2). */
export function describable(text: string): string {
  return text
    .slice(0, 300)
    .replaceAll(/["\\]/g, "'")
    .replaceAll(/[^\x20-\x7e]/g, '?')
}
