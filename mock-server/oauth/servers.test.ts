import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grantTypes } from '../../protocol/grants.ts'
import type { EnvironmentOptions } from '../options.ts'
import { authorizationParameters, openBench, pkce } from '../testing/wallet.ts'

/** Both kinds of metadata, as a wallet finds them from the identifier. */
async function metadataOf(options: EnvironmentOptions) {
  const bench = await openBench([], { options })
  const { id, credentialIssuer } = bench.environment
  const issuer = await bench.agent.get(`/.well-known/openid-credential-issuer/${id}`)
  const listed: readonly string[] = issuer.body.authorization_servers ?? [credentialIssuer]
  const servers = await Promise.all(
    listed.map((server) =>
      bench.agent.get(
        `/.well-known/oauth-authorization-server${new URL(server).pathname.replace(/\/$/, '')}`,
      ),
    ),
  )
  return { bench, issuer: issuer.body, listed, servers: servers.map(({ body }) => body) }
}

test('a refresh token is good at the server that gave it', async () => {
  const options = { formats: [], authorizationServers: 'several' } as const
  const bench = await openBench([], { options })
  const post = bench.environment.clients.find((it) => it.authentication === 'client_secret_post')
  const credentials = { client_id: post?.id, client_secret: post?.secret }
  const { preAuthorizedCode } = await bench.offer()
  const first = await bench.post('/direct/token', {
    grant_type: grantTypes.preAuthorizedCode,
    'pre-authorized_code': preAuthorizedCode,
    ...credentials,
  })
  const refresh = { grant_type: 'refresh_token', refresh_token: first.body.refresh_token }
  const other = await bench.post('/as/token', { ...refresh, ...credentials })
  assert.deepEqual([other.status, other.body.error], [400, 'invalid_grant'])
  assert.equal((await bench.post('/direct/token', { ...refresh, ...credentials })).status, 200)
})

test('by default there is one authorization server, and the issuer lists it', async () => {
  const { bench, issuer, servers } = await metadataOf({})
  assert.deepEqual(issuer.authorization_servers, [`${bench.environment.credentialIssuer}/as`])
  assert.equal(servers[0].issuer, issuer.authorization_servers[0])
  const { status } = await bench.agent.get(
    `/.well-known/oauth-authorization-server/${bench.environment.id}/direct`,
  )
  assert.equal(status, 404)
  assert.equal((await bench.post('/direct/token', {})).status, 404)
})

test('an issuer that is its own authorization server lists none', async () => {
  const { bench, issuer, servers } = await metadataOf({ authorizationServers: 'own' })
  assert.equal('authorization_servers' in issuer, false)
  assert.equal(servers[0].issuer, issuer.credential_issuer)
  const made = await bench.offer()
  assert.equal((await bench.redeem(made)).status, 200)
})

test('with several servers, each has what its grants need and nothing else', async () => {
  const { bench, listed, servers } = await metadataOf({ authorizationServers: 'several' })
  assert.deepEqual(
    servers.map(({ issuer }) => issuer),
    listed,
  )
  const [users, direct] = servers
  assert.ok(users.authorization_endpoint)
  assert.deepEqual(direct.grant_types_supported, [
    'urn:ietf:params:oauth:grant-type:pre-authorized_code',
    'refresh_token',
  ])
  for (const member of ['authorization_endpoint', 'response_types_supported', 'scopes_supported']) {
    assert.equal(member in direct, false, member)
  }
  const made = await bench.offer()
  const atTheWrongServer = await bench.redeem(made)
  assert.equal(atTheWrongServer.body.error, 'unsupported_grant_type')
  const { status } = await bench.post('/direct/token', {
    grant_type: 'urn:ietf:params:oauth:grant-type:pre-authorized_code',
    'pre-authorized_code': made.preAuthorizedCode,
  })
  assert.equal(status, 200)
})

test('a server that requires pushed requests says so, and refuses others by redirect', async () => {
  const { bench, servers } = await metadataOf({ pushedRequests: 'required' })
  assert.equal(servers[0].require_pushed_authorization_requests, true)
  const parameters = authorizationParameters(bench, pkce().challenge)
  const { headers } = await bench.agent.get(bench.authorizationUrl(parameters))
  assert.equal(new URL(headers.location ?? '').searchParams.get('error'), 'invalid_request')
  const pushed = await bench.post('/as/par', { ...parameters, scope: 'openid' })
  assert.equal(pushed.status, 201)
})

test('a server without pushed requests has no such endpoint', async () => {
  const { bench, servers } = await metadataOf({ pushedRequests: 'none' })
  assert.equal('pushed_authorization_request_endpoint' in servers[0], false)
  assert.equal((await bench.post('/as/par', {})).status, 404)
})
