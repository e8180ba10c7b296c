import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import { ProtocolError } from '../http/protocol-error.ts'
import { clientStatus } from '../http/reply.ts'
import type { Reply } from '../seams/reply.ts'
import { StoreAway, StoreFull } from '../store/store.ts'
import { apiHeaders } from './headers.ts'

export interface Detail {
  readonly code:
    | 'CONSTRAINT_VIOLATION'
    | 'EMPTY_VALUE'
    | 'INSUFFICIENT_PERMISSIONS'
    | 'INVALID_FILTER'
    | 'INVALID_PARAMETER'
    | 'INVALID_TOKEN'
    | 'INVALID_VALUE'
    | 'LIMIT_EXCEEDED'
    | 'OUT_OF_RANGE'
    | 'REQUIRED_VALUE'
    | 'SIZE_LIMIT_EXCEEDED'
    | 'UNIQUENESS_VIOLATION'
  readonly target?: string
  readonly message: string
  readonly innerError?: Readonly<Record<string, unknown>>
}

/** The platform's top-level codes, with the status and sentence that go with each. */
const kinds = {
  INVALID_DATA: {
    status: 400,
    message:
      'The request could not be completed. One or more validation errors were in the request.',
  },
  INVALID_REQUEST: {
    status: 400,
    message: 'The request could not be completed. The request was malformed or invalid.',
  },
  ACCESS_FAILED: {
    status: 401,
    message: 'The request could not be completed. You do not have access to this resource.',
  },
  NOT_FOUND: {
    status: 404,
    message: 'The request could not be completed. The requested resource was not found.',
  },
  REQUEST_LIMITED: {
    status: 429,
    message: 'The request could not be completed. There were too many requests of this kind.',
  },
  UNEXPECTED_ERROR: {
    status: 500,
    message: 'The request could not be completed. The mock failed: its journal says where.',
  },
} as const

/** The caller of the management API is wrong, in PingOne's words. */
export class PingOneError extends Error {
  override readonly name = 'PingOneError'
  readonly code: keyof typeof kinds
  readonly status: number
  readonly details: readonly Detail[]
  readonly headers: Readonly<Record<string, string>>
  /** For the journal. */
  readonly demand: string
  /** For the client. */
  readonly sentence: string

  constructor(
    code: keyof typeof kinds,
    what: {
      readonly demand: string
      readonly status?: number
      /** Where that of the code says something else. */
      readonly sentence?: string
      readonly details?: readonly Detail[]
      readonly headers?: Readonly<Record<string, string>>
    },
    options?: ErrorOptions,
  ) {
    super(what.details?.map(({ message }) => message).join(' ') || kinds[code].message, options)
    this.code = code
    this.sentence = what.sentence ?? kinds[code].message
    this.status = what.status ?? kinds[code].status
    this.details = what.details ?? []
    this.headers = what.headers ?? {}
    this.demand = what.demand
  }
}

/** One validation error of the request. */
export function invalid(
  target: string,
  message: string,
  more: Pick<Detail, 'innerError'> & { readonly code?: Detail['code'] } = {},
): PingOneError {
  const { code = 'INVALID_VALUE', ...rest } = more
  return new PingOneError('INVALID_DATA', {
    demand: `valid ${target.replaceAll(/\[-?\d+\]/g, '[]')}`,
    details: [{ code, target, message, ...rest }],
  })
}

/** One validation error, of a demand that is not about one target alone. */
export function broken(demand: string, detail: Detail): PingOneError {
  return new PingOneError('INVALID_DATA', { demand, details: [detail] })
}

export function missing(what: string): PingOneError {
  return new PingOneError('NOT_FOUND', { demand: `existing ${what}` })
}

export function pingOneProblem(error: unknown, req?: Request): Reply {
  const known = error instanceof PingOneError ? error : fromOutside(error)
  const id = randomUUID()
  return {
    status: known.status,
    headers: {
      'content-type': 'application/json',
      ...(req && apiHeaders(req, id)),
      ...known.headers,
    },
    body: {
      id,
      code: known.code,
      message: known.sentence,
      ...(known.details.length > 0 && { details: known.details }),
    },
  }
}

function fromOutside(error: unknown): PingOneError {
  const demand = 'readable request'
  if (error instanceof StoreFull) return full(error)
  if (error instanceof StoreAway) return away(error)
  const status = error instanceof ProtocolError ? error.status : clientStatus(error)
  if (status === 404) return missing('resource')
  if (status === 413) return tooLong(error)
  if (status) {
    const details = [unreadable(error, status)]
    return new PingOneError('INVALID_REQUEST', { demand, status, details }, { cause: error })
  }
  return new PingOneError('UNEXPECTED_ERROR', { demand: 'our own working' }, { cause: error })
}

/** What express, or its body parser, stumbled over. */
function unreadable(error: unknown, status: number): Detail {
  const code = 'INVALID_VALUE'
  if (error instanceof URIError) {
    return { code, target: 'path', message: 'The path cannot be decoded.' }
  }
  if (status !== 415) return { code, target: 'body', message: 'The body cannot be read.' }
  const isPacked = error instanceof Error && 'encoding' in error
  const target = isPacked ? 'Content-Encoding' : 'Content-Type'
  return { code, target, message: `The ${target} is not supported.` }
}

function full(cause: StoreFull): PingOneError {
  const details = [{ code: 'LIMIT_EXCEEDED', message: cause.message }] as const
  const what = { demand: cause.demand, status: 507, details }
  return new PingOneError('REQUEST_LIMITED', what, { cause })
}

function away(cause: StoreAway): PingOneError {
  const { demand, retryAfterSeconds } = cause
  const headers = { 'retry-after': String(retryAfterSeconds) }
  const sentence = `The request could not be completed. ${cause.message}.`
  const what = { demand, status: 503, sentence, headers }
  return new PingOneError('UNEXPECTED_ERROR', what, { cause })
}

/** What no route has a use for: the body parser gave up reading. */
function tooLong(cause: unknown): PingOneError {
  const message = 'The body is too long.'
  return new PingOneError(
    'INVALID_REQUEST',
    {
      demand: 'body of moderate size',
      details: [{ code: 'SIZE_LIMIT_EXCEEDED', target: 'body', message }],
    },
    { cause },
  )
}
