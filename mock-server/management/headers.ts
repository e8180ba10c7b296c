import { randomUUID } from 'node:crypto'
import type { Request } from 'express'

const transaction = 'x-ping-external-transaction-id'
const session = 'x-ping-external-session-id'
const longest = 100

/** What PingOne's edge adds to every answer; the API trusts every origin that has a token. */
const constant = {
  'cache-control': 'no-cache, no-store',
  pragma: 'no-cache',
  expires: '0',
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
  'access-control-allow-headers':
    'Authorization, Content-Type, X-Ping-External-Transaction-Id, X-Ping-External-Session-Id',
  // PingOne's name for it; browsers know another.
  'access-control-allow-max-age': '86400',
  'access-control-expose-headers': 'Correlation-Id',
  vary: 'Origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-xss-protection': '1; mode=block',
} as const

/**
 * Headers of every answer of the management API.
 * @param correlationId of an error, whose `id` it is; by default a new one.
 */
export function apiHeaders(
  req: Request,
  correlationId: string = randomUUID(),
): Readonly<Record<string, string>> {
  const sessionId = external(req, session)
  return {
    ...constant,
    'correlation-id': correlationId,
    // The caller's own, so that its logs and PingOne's can be joined.
    [transaction]: external(req, transaction) ?? randomUUID(),
    ...(sessionId !== undefined && { [session]: sessionId }),
    ...(req.secure && { 'strict-transport-security': 'max-age=31536000' }),
  }
}

/** Undefined when it is absent, or longer than PingOne takes. */
function external(req: Request, name: string): string | undefined {
  const value = req.headers[name]
  return typeof value === 'string' && value.length <= longest ? value : undefined
}
