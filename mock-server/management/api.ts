import type { Request, RequestHandler } from 'express'
import type { Operation } from '../../protocol/exchange.ts'
import { endpoint } from '../http/endpoint.ts'
import type { Answer } from '../http/reply.ts'
import { demandReadableBody } from '../http/wire.ts'
import type { Mock } from '../mock.ts'
import { runDueRules } from '../rules/schedule.ts'
import { apiHeaders } from './headers.ts'
import { PingOneError, pingOneProblem } from './pingone-error.ts'
import { demandRate } from './rate-limit.ts'
import type { Permission } from './roles.ts'
import { demandWorker, homeOf, noToken } from './worker-access.ts'

/** A management route: for a worker with the right role only, with the headers every PingOne answer has. */
export function api(
  mock: Mock,
  {
    permission,
    answer,
    operation = 'management-api',
  }: {
    readonly permission: Permission
    readonly answer: Answer<Request>
    readonly operation?: Operation
  },
): RequestHandler {
  const authorized: Answer<Request> = async (environment, req) => {
    await demandWorker(mock, environment, req, permission)
    await demandRate(environment)
    demandReadableBody(req)
    await runDueRules(environment)
    const reply = await answer(environment, req)
    return { ...reply, headers: { ...apiHeaders(req), ...reply.headers } }
  }
  return endpoint(mock, operation, authorized, pingOneProblem, async (req) => {
    const asker = await homeOf(mock, req)
    if (!asker) throw noToken()
    return asker.home
  })
}

/** A browser asks first: every origin may, and needs no token for it. */
export const preflight: RequestHandler = (req, res) => {
  res.status(204).set(apiHeaders(req)).end()
}

/** What a path answers to the methods it does not have. */
export function onlyMethods(
  mock: Mock,
  methods: readonly string[],
  operation?: Operation,
): RequestHandler {
  return api(mock, {
    permission: 'environment',
    ...(operation && { operation }),
    answer: (_environment, req) => {
      throw wrongMethod(methods, req.method)
    },
  })
}

export function wrongMethod(methods: readonly string[], method: string): PingOneError {
  return new PingOneError('INVALID_REQUEST', {
    demand: `method ${methods.join(' or ')} instead of ${method}`,
    status: 405,
    headers: { allow: methods.join(', ') },
    details: [
      {
        code: 'INVALID_VALUE',
        target: 'method',
        message: `The method has to be ${methods.join(' or ')}.`,
        innerError: { allowedValues: methods },
      },
    ],
  })
}

export function parameter(req: Request, name: string): string {
  return String(req.params[name])
}
