import { randomUUID } from 'node:crypto'
import { decodeJwt, importJWK, jwtVerify, SignJWT } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import type { Environment } from '../environment.ts'
import type { Application } from '../store/kept/directory.ts'

const lifetimeSeconds = 3600

/** PingOne's answer to client credentials has these three members and no `scope`. */
export interface WorkerTokenResponse {
  readonly access_token: string
  readonly token_type: 'Bearer'
  readonly expires_in: number
}

/** The worker application of this client id, unless it is disabled. */
export async function workerNamed(
  environment: Environment,
  clientId: string,
): Promise<Application | undefined> {
  const application = await environment.store.collection('applications').get(clientId)
  return application?.type === 'WORKER' && application.enabled ? application : undefined
}

export async function issueWorkerToken(
  environment: Environment,
  clientId: string = environment.worker.clientId,
  issuedAt: Date = environment.now(),
): Promise<WorkerTokenResponse> {
  const { signing } = environment.keys
  const now = numericDate(issuedAt)
  const accessToken = await new SignJWT({
    client_id: clientId,
    env: environment.id,
    jti: randomUUID(),
  })
    .setProtectedHeader({ alg: 'ES256', kid: String(signing.kid), typ: 'JWT' })
    .setIssuer(environment.authorizationServer)
    .setAudience(apiAudience(environment))
    .setIssuedAt(now)
    .setExpirationTime(now + lifetimeSeconds)
    .sign(await importJWK(signing, 'ES256'))
  return { access_token: accessToken, token_type: 'Bearer', expires_in: lifetimeSeconds }
}

/** Whose worker a token says it is for; nothing is verified yet. */
export function claimedEnvironment(token: string): string | undefined {
  try {
    const { env } = decodeJwt(token)
    return typeof env === 'string' ? env : undefined
  } catch {
    return undefined
  }
}

/**
 * The client id of the worker this environment gave the token to, until its hour is over or the worker gone or
 * disabled; undefined: it did not.
 */
export async function verifiedWorker(
  environment: Environment,
  token: string,
): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(token, await importJWK(environment.keys.public, 'ES256'), {
      algorithms: ['ES256'],
      issuer: environment.authorizationServer,
      audience: apiAudience(environment),
      currentDate: environment.now(),
      requiredClaims: ['exp', 'client_id'],
    })
    return (await workerNamed(environment, String(payload.client_id)))?.id
  } catch {
    return undefined
  }
}

function apiAudience(environment: Environment): string {
  return new URL(environment.urls.api).origin
}
