import { refreshTokenGrant } from '../../protocol/grants.ts'
import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import type { Granted } from '../grants/grant.ts'
import type { RefreshToken } from '../store/store.ts'
import type { Client } from './client.ts'
import type { AuthorizationServer } from './servers.ts'

/** Not used for so long, a refresh token ends (RFC 9700, Section 2.2.2). */
const idleMs = 14 * 24 * 60 * 60 * 1000

/** What a token response says of refreshing. */
export interface Refreshing {
  readonly grantId: string
  readonly server: AuthorizationServer
  readonly client: Client
  readonly jkt: string | undefined
}

/**
 * The refresh token that goes with a new access token; undefined: none, or the wallet keeps the one it has. It is
 * bound to what the client can prove: its own authentication, the key of its instance, or its DPoP key. A public
 * client without any gets another one each time.
 * @see https://www.rfc-editor.org/rfc/rfc9700#section-2.2.2
 */
export async function refreshTokenFor(
  environment: Environment,
  granted: Omit<Granted, 'spend'>,
  { grantId, server, client, jkt }: Refreshing,
): Promise<string | undefined> {
  const { continues } = granted
  if (continues) return renewed(environment, continues)
  if (client.id === undefined || !server.grantTypes.includes(refreshTokenGrant)) return undefined
  const { userId, offerId, terms, scope, configurationIds, detailed } = granted
  return keep(environment, {
    issuer: server.issuer,
    grantId,
    clientId: client.id,
    userId,
    ...(offerId !== undefined && { offerId }),
    ...(terms && { terms }),
    scope,
    configurationIds,
    detailed,
    ...(client.instanceKey !== undefined && { instanceKey: client.instanceKey }),
    ...(client.isPublic && jkt !== undefined && { jkt }),
    rotates: client.isPublic && jkt === undefined,
  })
}

async function renewed(
  environment: Environment,
  { refreshToken, was, rotates }: NonNullable<Granted['continues']>,
): Promise<string | undefined> {
  if (rotates) return keep(environment, was)
  const tokens = environment.store.collection('refreshTokens')
  await tokens.put(refreshToken, was, idleEnd(environment))
  return undefined
}

async function keep(environment: Environment, entry: RefreshToken): Promise<string> {
  const token = newSecret()
  await environment.store.collection('refreshTokens').put(token, entry, idleEnd(environment))
  return token
}

/** When a refresh token ends that is not used from now on. */
export function idleEnd(environment: Environment): Date {
  return new Date(environment.now().getTime() + idleMs)
}
