import type { Request } from 'express'
import type { Operation } from '../../protocol/exchange.ts'
import type { ManagementSchema } from '../../schemas/management.ts'
import type { Environment } from '../environment.ts'
import { mediaType } from '../http/wire.ts'
import type { Reply } from '../seams/reply.ts'
import { type BodyRule, demandMediaType, type Members, validBody } from './body.ts'
import type { Method, Permission } from './roles.ts'

/** What a call answers when nothing is wrong: the schema of its body, or of each item of its collection. */
export interface Success {
  readonly status: 200 | 201 | 204
  readonly schema?: ManagementSchema
  /** The name below `_embedded`. */
  readonly items?: string
  /** The collection also has a `count`, and comes in pages. */
  readonly isPaged?: boolean
}

/** One operation of the management API, as the router serves it and the OpenAPI document describes it. */
export interface ManagementCall {
  readonly method: Method
  /** Below the environment, with express's parameters; empty: the environment itself. */
  readonly path: string
  readonly summary: string
  readonly permission: Permission
  /** For journal and evidence; `management-api` by default. */
  readonly operation?: Operation
  /** `application/json` by default; a vendor's names an action on what is there. */
  readonly mediaType?: string
  readonly body?: BodyRule
  readonly success: Success
  /** Query parameters. */
  readonly query?: readonly string[]
  run(environment: Environment, req: Request): Reply | Promise<Reply>
}

/** What the operation is about, and what it is told. */
export interface CallInput<T> {
  readonly at: T
  readonly body: Members
  readonly query: URLSearchParams
}

type Parts<T> = Omit<ManagementCall, 'run' | 'success'> &
  Partial<Pick<ManagementCall, 'success'>> & {
    /** Finds what the path names. @throws PingOneError 404 when it is not there. */
    readonly at?: (environment: Environment, req: Request) => T | Promise<T>
    readonly answer: (environment: Environment, input: CallInput<T>) => Reply | Promise<Reply>
  }

const jsonType = 'application/json'

/** Whoever asks is told first that a path leads nowhere, then what is wrong with the body. */
export function call<T = undefined>(parts: Parts<T>): ManagementCall {
  const { at, answer, body: rule, ...rest } = parts
  return {
    success: { status: parts.method === 'DELETE' ? 204 : 200 },
    ...rest,
    ...(rule && { body: rule }),
    async run(environment, req) {
      const found = (await at?.(environment, req)) as T
      return answer(environment, {
        at: found,
        body: rule ? readBody(environment, req, rule, rest.mediaType) : {},
        query: new URL(req.originalUrl, 'http://localhost').searchParams,
      })
    },
  }
}

function readBody(
  environment: Environment,
  req: Request,
  rule: BodyRule,
  type: string = jsonType,
): Members {
  const isAbsent = rule.isOptional && mediaType(req) === ''
  if (!isAbsent) demandMediaType(req, [type])
  return validBody(environment, req, rule)
}

export function ok(body: unknown, status = 200): Reply {
  return { status, headers: {}, body }
}

/** 201 with the address of what was made: the answer to a POST that creates. */
export function created(location: string, body: unknown): Reply {
  return { status: 201, headers: { location }, body }
}

export const noContent: Reply = { status: 204, headers: {} }
