import { randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import type { Granted } from '../grants/grant.ts'
import { grants } from '../grants/registry.ts'
import { keepAndUse } from '../grants/use.ts'
import { formBody } from '../http/members.ts'
import { need } from '../http/need.ts'
import { type Answer, notFound } from '../http/reply.ts'
import { rolesOf } from '../management/roles.ts'
import { issueWorkerToken } from '../management/worker-token.ts'
import { retrievable } from '../queue/queue.ts'
import type { Application } from '../store/kept/directory.ts'
import type { Write } from '../store/store.ts'
import { newAccessToken } from './access-token.ts'
import { requestedConfigurations } from './authorization-details.ts'
import { authenticate, authenticateWorker } from './client.ts'
import { tokenKey } from './dpop-at-server.ts'
import { type Refreshing, refreshTokenFor } from './refresh-token.ts'
import { serverOf } from './servers.ts'

/** Bearer tokens live five minutes at most (OpenID4VCI 1.0, Section 13.10). */
const lifetimeSeconds = 300

/** A token is remembered after its end, so that it is refused as expired and a test can say so. */
const rememberMs = 60 * 60 * 1000

const headers = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  pragma: 'no-cache',
}

/**
 * Token Endpoint.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5
 */
export const token: Answer = async (environment, req) => {
  const form = formBody(environment, req)
  const server = serverOf(environment, req)
  const known = server.grantTypes
  if (form.grant_type === 'client_credentials' && known.includes(form.grant_type)) {
    const worker = await authenticateWorker(environment, req, form)
    return { status: 200, headers, body: await workerToken(environment, worker) }
  }
  const client = await authenticate(environment, req, { form, server })
  const grantType = form.grant_type ?? need(environment, 'grant-type-present', undefined, untyped)
  environment.demand('wallet-redeems', !client.isWorker, notForWorkers)
  const grant = need(
    environment,
    'grant-type-supported',
    grants.find((it) => it.grantType === grantType && known.includes(it.grantType)),
    { error: 'unsupported_grant_type', description: 'This grant type is not supported' },
  )
  const details = form.authorization_details
  const wanted = details && (await requestedConfigurations(environment, details))
  const jkt = await tokenKey(environment, req)
  const parameters: Record<string, string | undefined> = {}
  for (const name of grant.parameters) parameters[name] = form[name]
  const newGrant = randomUUID()
  const demandWithin = (configurationIds: readonly string[]) =>
    environment.demand(
      'details-granted',
      !wanted || wanted.every((id) => configurationIds.includes(id)),
      beyond,
    )
  const { issuer } = server
  const request = { parameters, client, issuer, grantId: newGrant, jkt, demandWithin }
  const granted = await grant.redeem(environment, request)
  const narrowed = wanted ? { ...granted, configurationIds: wanted, detailed: wanted } : granted
  const grantId = granted.continues?.was.grantId ?? newGrant
  const refreshing = { grantId, server, client, jkt }
  return { status: 200, headers, body: await exchanged(environment, narrowed, refreshing) }
}

/** What comes of it is kept as the code is used up: a store without room for it takes no code away. */
async function exchanged(environment: Environment, granted: Granted, refreshing: Refreshing) {
  try {
    const refresh = refreshTokenFor(environment, granted, refreshing)
    const { members, write } = await issue(environment, granted, refreshing)
    await keepAndUse(environment, [...refresh.writes, write], granted.use)
    return { ...members, ...(refresh.token !== undefined && { refresh_token: refresh.token }) }
  } catch (error) {
    await granted.giveBack?.()
    throw error
  }
}

/** That of the second authorization server, where there is one. */
export const directToken: Answer = (environment, req) => {
  if (environment.options.authorizationServers !== 'several') throw notFound()
  return token(environment, req)
}

async function workerToken(environment: Environment, { id, grantTypes }: Application) {
  const isMeant = grantTypes.includes('CLIENT_CREDENTIALS')
  environment.demand('worker-grant', isMeant, {
    error: 'unauthorized_client',
    description: 'The application is not set to client credentials',
  })
  const held = await rolesOf(environment, id)
  environment.demand('worker-has-a-role', held.length > 0, {
    error: 'unauthorized_client',
    description: 'The worker has no role',
  })
  return issueWorkerToken(environment, id)
}

const untyped = { error: 'invalid_request', description: 'grant_type is missing' }

const notForWorkers = {
  error: 'unauthorized_client',
  description: 'A worker application gets tokens by client_credentials only',
}

/** authorization_details of a token request take a part of what was granted (OpenID4VCI 1.0, Section 6.1.1). */
const beyond = {
  error: 'invalid_authorization_details',
  description: 'authorization_details go beyond what was granted',
}

async function issue(
  environment: Environment,
  granted: Granted,
  { grantId, server, client, jkt }: Refreshing,
) {
  const { userId, offerId, terms, scope, configurationIds } = granted
  const expiresIn = environment.through('accessTokenLifetimeSeconds', lifetimeSeconds)
  const made = await newAccessToken(environment, {
    issuer: server.issuer,
    userId,
    clientId: client.id,
    lifetimeSeconds: expiresIn,
    jkt,
  })
  const accessToken = environment.through('accessToken', made)
  const detailed = environment.through('detailed', granted.detailed, { configurationIds })
  const identifiers = detailed.length > 0 ? await identifiersOf(environment, userId, detailed) : {}
  const expiresAt = new Date(environment.now().getTime() + expiresIn * 1000)
  const put = {
    grantId,
    userId,
    ...(client.id !== undefined && { clientId: client.id }),
    ...(offerId !== undefined && { offerId }),
    ...(terms && { terms }),
    scope,
    configurationIds,
    ...(detailed.length > 0 && { credentialIdentifiers: identifiers }),
    ...(jkt !== undefined && { jkt }),
    expiresAt,
  }
  const until = new Date(expiresAt.getTime() + rememberMs)
  const write: Write = { in: 'accessTokens', id: accessToken, put, expiresAt: until }
  const members = {
    access_token: accessToken,
    token_type: jkt === undefined ? 'Bearer' : 'DPoP',
    expires_in: expiresIn,
    ...(scope && { scope }),
    ...(detailed.length > 0 && {
      authorization_details: Object.entries(identifiers).map(([id, list]) => ({
        type: 'openid_credential',
        locations: [environment.credentialIssuer],
        credential_configuration_id: id,
        credential_identifiers: list,
      })),
    }),
  }
  return { members, write }
}

/** A credential dataset is what is queued for the user: its id is the credential identifier. */
async function identifiersOf(
  environment: Environment,
  userId: string,
  configurationIds: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const queue = await retrievable(environment, userId)
  return Object.fromEntries(
    configurationIds.map((id) => {
      const found = queue.filter(({ credentialTypeId }) => credentialTypeId === id)
      return [id, found.length > 0 ? found.map((credential) => credential.id) : [randomUUID()]]
    }),
  )
}
