import { refreshTokenGrant } from '../../protocol/grants.ts'
import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import type { Granted } from '../grants/grant.ts'
import type { RefreshToken } from '../store/kept/authorization.ts'
import type { Write } from '../store/store.ts'
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

/** A refresh token, and what is written of it. */
interface Renewal {
  /** Undefined: none, or the wallet keeps the one it has. */
  readonly token?: string
  readonly writes: readonly Write[]
}

/**
 * The refresh token that goes with a new access token. It is
 * bound to what the client can prove: its own authentication, the key of its instance, or its DPoP key. A public
 * client without any gets another one each time.
 * @see https://www.rfc-editor.org/rfc/rfc9700#section-2.2.2
 */
export function refreshTokenFor(
  environment: Environment,
  granted: Granted,
  { grantId, server, client, jkt }: Refreshing,
): Renewal {
  const { continues } = granted
  if (continues) return renewed(environment, continues)
  if (client.id === undefined || !server.grantTypes.includes(refreshTokenGrant)) {
    return { writes: [] }
  }
  const { userId, offerId, terms, scope, configurationIds, detailed } = granted
  return newToken(environment, {
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

function renewed(
  environment: Environment,
  { refreshToken, was, rotates }: NonNullable<Granted['continues']>,
): Renewal {
  if (rotates) return newToken(environment, withKeyOf(environment, was))
  return { writes: [kept(environment, refreshToken, withKeyOf(environment, was))] }
}

/** What comes of refreshing is bound to the same key. */
function withKeyOf(environment: Environment, { jkt: was, ...entry }: RefreshToken): RefreshToken {
  const jkt = environment.through('renewedRefreshTokenKey', was)
  return { ...entry, ...(jkt !== undefined && { jkt }) }
}

function newToken(environment: Environment, entry: RefreshToken): Renewal {
  const token = newSecret()
  return { token, writes: [kept(environment, token, entry)] }
}

function kept(environment: Environment, id: string, put: RefreshToken): Write {
  return { in: 'refreshTokens', id, put, expiresAt: idleEnd(environment) }
}

/** When a refresh token ends that is not used from now on. */
export function idleEnd(environment: Environment): Date {
  return new Date(environment.now().getTime() + idleMs)
}
