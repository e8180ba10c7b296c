import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Operation } from '../../protocol/exchange.ts'
import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import type { Mock } from '../mock.ts'
import { type Answer, endpoint } from '../reply.ts'
import { bodyText, isObject, mediaType } from '../wire.ts'
import { PingOneError, pingOneProblem } from './pingone-error.ts'
import { claimedEnvironment, verifyWorkerToken } from './worker-token.ts'

const transactionHeader = 'x-ping-external-transaction-id'

/** A management route: for the environment's worker only, with the headers every PingOne answer has. */
export function api(
  mock: Mock,
  answer: Answer,
  operation: Operation = 'management-api',
): RequestHandler {
  const authorized: Answer = async (environment, req) => {
    await demandWorker(mock, environment, req)
    const reply = await answer(environment, req)
    return {
      ...reply,
      headers: {
        'cache-control': 'no-cache, no-store',
        'correlation-id': randomUUID(),
        ...reply.headers,
      },
    }
  }
  const traced =
    (produce: Answer): Answer =>
    async (environment, req) =>
      withTransaction(req, await produce(environment, req))
  return endpoint(
    mock,
    operation,
    traced(authorized),
    (error, req) => withTransaction(req, pingOneProblem(error)),
    (req) => homeOf(mock, req),
  )
}

/** The environment whose worker asks, whichever one it asks for. */
async function homeOf(mock: Mock, req: Request): Promise<Environment | undefined> {
  const token = bearerToken(req)
  const home = token ? await mock.find(claimedEnvironment(token) ?? '') : undefined
  return token && home && (await verifyWorkerToken(home, token)) ? home : undefined
}

function bearerToken(req: Request): string | undefined {
  return /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(req.headers.authorization ?? '')?.[1]
}

/** What a path answers to the methods it does not have. */
export function onlyMethods(
  mock: Mock,
  methods: readonly string[],
  operation?: Operation,
): RequestHandler {
  return api(
    mock,
    (_environment, req) => {
      throw new PingOneError('INVALID_REQUEST', {
        demand: `method ${methods.join(' or ')} instead of ${req.method}`,
        status: 405,
        headers: { allow: methods.join(', ') },
      })
    },
    operation,
  )
}

/**
 * The JSON object of a request that makes something.
 * @throws PingOneError 415 for another media type, 400 when it is no JSON object.
 */
export function jsonObject(req: Request): Readonly<Record<string, unknown>> {
  if (mediaType(req) !== 'application/json') {
    throw new PingOneError('INVALID_REQUEST', { demand: 'json media type', status: 415 })
  }
  let value: unknown
  try {
    value = JSON.parse(bodyText(req))
  } catch (cause) {
    throw new PingOneError('INVALID_REQUEST', { demand: 'json body' }, { cause })
  }
  if (isObject(value)) return value
  throw new PingOneError('INVALID_REQUEST', { demand: 'json object' })
}

export function parameter(req: Request, name: string): string {
  return String(req.params[name])
}

/** @throws PingOneError 401 without a valid token, 403 with one of another environment's worker. */
async function demandWorker(mock: Mock, environment: Environment, req: Request): Promise<void> {
  const token = bearerToken(req)
  if (token && (await verifyWorkerToken(environment, token))) return
  const home = await homeOf(mock, req)
  throw accessFailed(home && home.id !== environment.id ? 403 : 401)
}

function accessFailed(status: 401 | 403): PingOneError {
  return new PingOneError('ACCESS_FAILED', {
    demand: 'worker token',
    status,
    details: [
      status === 401
        ? {
            code: 'INVALID_TOKEN',
            target: 'Authentication Credentials',
            message: 'The authorization token is either missing or invalid, or it has expired.',
          }
        : {
            code: 'INSUFFICIENT_PERMISSIONS',
            message: 'The worker has no role in this environment.',
          },
    ],
    // RFC 9110, Section 11.6.1: a 401 names a scheme.
    ...(status === 401 && { headers: { 'www-authenticate': 'Bearer' } }),
  })
}

/** A caller's transaction id comes back, so that its logs and PingOne's can be joined. */
function withTransaction(req: Request, reply: Reply): Reply {
  const id = req.headers[transactionHeader]
  if (typeof id !== 'string' || id.length > 100) return reply
  return { ...reply, headers: { ...reply.headers, [transactionHeader]: id } }
}
