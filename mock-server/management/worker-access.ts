import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import type { Mock } from '../mock.ts'
import { demand } from './demand.ts'
import { PingOneError } from './pingone-error.ts'
import { type Method, mayCall, type Permission } from './roles.ts'
import { claimedEnvironment, verifiedWorker } from './worker-token.ts'

/** A worker that asks: its id, and the environment it is registered in. */
interface Asker {
  readonly home: Environment
  readonly clientId: string
}

/** Who asks, whichever environment is asked for; undefined without a valid token. */
export async function homeOf(mock: Mock, req: Request): Promise<Asker | undefined> {
  const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(req.headers.authorization ?? '')?.[1]
  const home = token ? await mock.find(claimedEnvironment(token) ?? '') : undefined
  const clientId = token && home && (await verifiedWorker(home, token))
  return home && clientId ? { home, clientId } : undefined
}

/**
 * @throws PingOneError 401 without a valid token, 403 where the worker has no role for this on this environment,
 * its own or another.
 */
export async function demandWorker(
  mock: Mock,
  environment: Environment,
  req: Request,
  permission: Permission,
): Promise<void> {
  const asker = await homeOf(mock, req)
  if (!asker) throw noToken()
  const method = (req.method === 'HEAD' ? 'GET' : req.method) as Method
  const wanted = { target: environment, permission, method }
  demand(environment, await mayCall(asker.home, asker.clientId, wanted), noRole())
}

export function noToken(): PingOneError {
  return new PingOneError('ACCESS_FAILED', {
    demand: 'worker token',
    details: [
      {
        code: 'INVALID_TOKEN',
        target: 'Authentication Credentials',
        message: 'The authorization token is either missing or invalid, or it has expired.',
      },
    ],
    // RFC 9110, Section 11.6.1: a 401 names a scheme.
    headers: { 'www-authenticate': 'Bearer' },
  })
}

function noRole(): PingOneError {
  const message = 'The worker has no role for this in this environment.'
  return new PingOneError('ACCESS_FAILED', {
    demand: 'role of the worker',
    status: 403,
    details: [{ code: 'INSUFFICIENT_PERMISSIONS', message }],
  })
}
