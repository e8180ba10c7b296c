import { refreshTokenGrant } from '../../protocol/grants.ts'
import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import type { Granted } from '../grants/grant.ts'
import { once } from '../store/once.ts'
import type { RefreshToken } from '../store/store.ts'
import type { Client } from './client.ts'
import type { AuthorizationServer } from './servers.ts'

/** Not used for so long, a refresh token ends (RFC 9700, Section 2.2.2). */
const idleMs = 14 * 24 * 60 * 60 * 1000

/** What a token response says of refreshing. */
interface Refreshing {
  readonly grantId: string
  readonly server: AuthorizationServer
  readonly client: Client
  readonly jkt: string | undefined
}

/**
 * The refresh token that goes with a new access token; undefined: none, or the wallet keeps the one it has. It is
 * bound to what the client can prove: its own authentication, the key of its instance, or its DPoP key. A public
 * client without any gets another one each time.
 * @throws ProtocolError when another request has used the same refresh token meanwhile.
 * @see https://www.rfc-editor.org/rfc/rfc9700#section-2.2.2
 */
export async function refreshTokenFor(
  environment: Environment,
  granted: Granted,
  { grantId, server, client, jkt }: Refreshing,
): Promise<string | undefined> {
  const { continues } = granted
  if (continues) return renewed(environment, continues)
  if (client.id === undefined || !server.grantTypes.includes(refreshTokenGrant)) return undefined
  const { userId, offerId, scope, configurationIds, detailed } = granted
  return keep(environment, {
    issuer: server.issuer,
    grantId,
    clientId: client.id,
    userId,
    ...(offerId !== undefined && { offerId }),
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
  { refreshToken, was }: NonNullable<Granted['continues']>,
): Promise<string | undefined> {
  const tokens = environment.store.collection('refreshTokens')
  if (!environment.through('refreshTokenRotates', was.rotates)) {
    await tokens.put(refreshToken, was, idleEnd(environment))
    return undefined
  }
  const taken = await once(environment, 'refreshTokens', () => tokens.take(refreshToken), was)
  environment.demand('refresh-token-unused', taken !== undefined, {
    error: 'invalid_grant',
    description: 'The refresh token has been used before',
  })
  await environment.store
    .collection('usedRefreshTokens')
    .put(refreshToken, was, idleEnd(environment))
  return keep(environment, was)
}

async function keep(environment: Environment, entry: RefreshToken): Promise<string> {
  const token = newSecret()
  await environment.store.collection('refreshTokens').put(token, entry, idleEnd(environment))
  return token
}

function idleEnd(environment: Environment): Date {
  return new Date(environment.now().getTime() + idleMs)
}
