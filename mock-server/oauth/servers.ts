import { grantTypes, refreshTokenGrant } from '../../protocol/grants.ts'
import type { Environment } from '../environment.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { serverPaths } from './paths.ts'

/** One of the authorization servers that an environment's issuer relies on. */
export interface AuthorizationServer {
  /** Its issuer identifier. */
  readonly issuer: string
  /** Its endpoints lie below it, which lies below the Credential Issuer Identifier. */
  readonly path: string
  readonly grantTypes: readonly string[]
}

const { authorizationCode, preAuthorizedCode } = grantTypes
const worker = 'client_credentials'

/**
 * The environment's authorization servers, first the one that has users. With several, the second has
 * nothing but the pre-authorized code grant, and leaves out what that grant does not need.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4
 */
export function authorizationServers(environment: Environment): Servers {
  const before = known.get(environment)
  if (before) return before
  const made = serversOf(environment)
  known.set(environment, made)
  return made
}

type Servers = readonly [AuthorizationServer, ...AuthorizationServer[]]

/** They are what the options of their environment say, which stay. */
const known = new WeakMap<Environment, Servers>()

function serversOf(environment: Environment): Servers {
  const { credentialIssuer, authorizationServer: issuer, options } = environment
  const { main, direct } = serverPaths
  const refreshes = options.refreshTokens === 'none' ? [] : [refreshTokenGrant]
  if (options.authorizationServers !== 'several') {
    return [{ issuer, path: main, grantTypes: [...environment.grantTypes, ...refreshes, worker] }]
  }
  return [
    { issuer, path: main, grantTypes: [authorizationCode, ...refreshes, worker] },
    {
      issuer: `${credentialIssuer}${direct}`,
      path: direct,
      grantTypes: [preAuthorizedCode, ...refreshes],
    },
  ]
}

/** The server whose endpoint was asked. */
export function serverOf(environment: Environment, req: WalletRequest): AuthorizationServer {
  const servers = authorizationServers(environment)
  const [main] = servers
  if (servers.length === 1) return main
  const isAsked = ({ path }: AuthorizationServer) =>
    req.path.startsWith(`/${environment.id}${path}/`)
  return servers.slice(1).find(isAsked) ?? main
}

/** Issuer identifier of the server that serves a grant; undefined where none does. */
export function serverFor(environment: Environment, grantType: string): string | undefined {
  const servers = authorizationServers(environment)
  return servers.find((server) => server.grantTypes.includes(grantType))?.issuer
}
