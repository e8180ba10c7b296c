import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import supertest from 'supertest'
import type { Environment } from '../environment.ts'
import { publicApp } from '../http/public-app.ts'
import { openClient, verbs } from '../testing/management/client.ts'
import { testMock } from '../testing/mock.ts'
import { openBench } from '../testing/wallet.ts'
import { roles } from './roles.ts'
import { issueWorkerToken } from './worker-token.ts'

const mock = await testMock()
const agent = supertest(publicApp(mock))

interface Credentials {
  readonly id: string
  readonly secret: string
}

function tokenFor(
  environment: Environment,
  { id, secret }: Credentials,
  { inBody = false, form = {} }: { inBody?: boolean; form?: Record<string, string> } = {},
) {
  const request = agent.post(`/${environment.id}/as/token`).type('form')
  if (!inBody) request.auth(id, secret)
  return request.send({
    grant_type: 'client_credentials',
    ...(inBody && { client_id: id, client_secret: secret }),
    ...form,
  })
}

const worker = { name: 'Another', type: 'WORKER', protocol: 'OPENID_CONNECT', enabled: true }

async function withWorker(settings: object = {}) {
  const client = await openClient(mock)
  const made = await client.made('/applications', { ...worker, ...settings })
  const { body } = await client.get(`/applications/${made.id}/secret`)
  const application = `/applications/${made.id}`
  const assign = (role: { readonly id: string }, scope: object = {}) =>
    client.post(`${application}/roleAssignments`, {
      role: { id: role.id },
      scope: { id: client.environment.id, type: 'ENVIRONMENT', ...scope },
    })
  return {
    ...client,
    application,
    credentials: { id: String(made.id), secret: String(body.secret) },
    assign,
  }
}

test('a worker that was made, and given a role, gets a token and calls the API by it', async () => {
  const { environment, credentials, assign, user, base } = await withWorker()
  const powerless = await tokenFor(environment, credentials)
  assert.deepEqual([powerless.status, powerless.body.error], [400, 'unauthorized_client'])
  assert.equal((await assign(roles.identityDataAdmin)).status, 201)
  const { status, body } = await tokenFor(environment, credentials)
  assert.equal(status, 200)
  assert.deepEqual(Object.keys(body), ['access_token', 'token_type', 'expires_in'])
  const api = verbs(mock, { base, token: async () => body.access_token })
  assert.equal((await api.post(`/users/${user.id}/openid4vciOffers`)).status, 201)
  assert.equal((await api.post('/credentialTypes')).status, 403)
})

describe('a worker says who it is as its application has it', () => {
  for (const [method, inBody] of [
    ['CLIENT_SECRET_BASIC', false],
    ['CLIENT_SECRET_POST', true],
  ] as const) {
    test(method, async () => {
      const { environment, credentials, assign } = await withWorker({
        tokenEndpointAuthMethod: method,
      })
      await assign(roles.identityDataAdmin)
      const other = await tokenFor(environment, credentials, { inBody: !inBody })
      assert.deepEqual([other.status, other.body.error], [401, 'invalid_client'])
      assert.match(
        other.body.error_description,
        /^Request denied: Unsupported authentication method \(Correlation ID: [-0-9a-f]{36}\)$/,
      )
      const wrong = await tokenFor(environment, { ...credentials, secret: 'wrong' }, { inBody })
      assert.deepEqual([wrong.status, wrong.body.error], [401, 'invalid_client'])
      assert.match(
        wrong.body.error_description,
        /^Request denied: Invalid client credentials \(Correlation ID: [-0-9a-f]{36}\)$/,
      )
      assert.equal((await tokenFor(environment, credentials, { inBody })).status, 200)
    })
  }
})

test('a worker that is disabled or deleted gets no token, and its old one is worth nothing', async () => {
  for (const end of ['disabled', 'deleted'] as const) {
    const { environment, credentials, assign, application, base, put, remove, user } =
      await withWorker()
    await assign(roles.identityDataAdmin)
    const { body } = await tokenFor(environment, credentials)
    const api = verbs(mock, { base, token: async () => body.access_token })
    assert.equal((await api.get(`/users/${user.id}`)).status, 200)
    const { status } = await (end === 'disabled'
      ? put(application, { ...worker, enabled: false })
      : remove(application))
    assert.equal(status, end === 'disabled' ? 200 : 204)
    const refused = await tokenFor(environment, credentials)
    assert.deepEqual([refused.status, refused.body.error], [401, 'invalid_client'])
    assert.equal((await api.get(`/users/${user.id}`)).status, 401)
  }
})

test('who is no worker of this environment is refused as one with a wrong secret is', async () => {
  const { environment, credentials } = await withWorker()
  const foreign = await withWorker()
  const { id: wallet } = environment.client
  const form = { grant_type: 'client_credentials' }
  const anonymous = agent.post(`/${environment.id}/as/token`).type('form').send(form)
  for (const [who, answer] of [
    ['unknown', await tokenFor(environment, { id: 'nobody', secret: 'any' })],
    [
      'unknown, in the body',
      await tokenFor(environment, { id: 'nobody', secret: 'any' }, { inBody: true }),
    ],
    ['of another environment', await tokenFor(environment, foreign.credentials)],
    ['a wallet', await tokenFor(environment, { id: wallet, secret: 'any' })],
    ['nobody', await anonymous],
    ['with a wrong secret', await tokenFor(environment, { ...credentials, secret: 'wrong' })],
  ] as const) {
    assert.deepEqual([answer.status, answer.body.error], [401, 'invalid_client'], who)
    const { 'correlation-id': id, 'www-authenticate': challenge } = answer.headers
    const words = `Request denied: Invalid client credentials (Correlation ID: ${id})`
    assert.equal(answer.body.error_description, words, who)
    assert.equal(challenge, 'Basic realm="token"', who)
  }
})

test('a role is given on this environment, and reaches no other', async () => {
  const { credentials, assign, environment, get, application } = await withWorker()
  const other = await openClient(mock)
  for (const scope of [
    { id: other.environment.id },
    { id: other.environment.id, type: 'ORGANIZATION' },
    { id: environment.id, type: 'POPULATION' },
  ]) {
    const answer = await assign(roles.identityDataAdmin, scope)
    assert.deepEqual([answer.status, answer.body.code], [400, 'INVALID_DATA'])
    assert.equal(answer.body.details[0].target, 'scope')
  }
  const { body } = await get(`${application}/roleAssignments`)
  assert.deepEqual(body._embedded.roleAssignments, [])
  assert.equal((await assign(roles.identityDataAdmin)).status, 201)
  const { body: issued } = await tokenFor(environment, credentials)
  const api = verbs(mock, { base: other.base, token: async () => issued.access_token })
  assert.equal((await api.get(`/users/${other.user.id}`)).status, 403)
})

test('a worker redeems no code: it is no wallet', async () => {
  const bench = await openBench()
  const { environment } = bench
  const offer = await bench.offer()
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:pre-authorized_code',
    'pre-authorized_code': String(offer.preAuthorizedCode),
  }
  const { clientId, clientSecret } = environment.worker
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
  const refused = await bench.post('/as/token', form, { authorization: basic })
  assert.deepEqual([refused.status, refused.body.error], [400, 'unauthorized_client'])
  const { id } = environment.client
  assert.equal((await bench.post('/as/token', { ...form, client_id: id })).status, 200)
})

test('whoever has any role is told the methods of a path', async () => {
  const { environment, credentials, assign, base, user } = await withWorker()
  await assign(roles.identityDataReadOnly)
  const { access_token: token } = await issueWorkerToken(environment, credentials.id)
  const api = verbs(mock, { base, token: async () => token })
  const { status, headers } = await api.remove(`/users/${user.id}/openid4vciOffers`)
  assert.deepEqual([status, headers.allow], [405, 'POST'])
})

test('without a token nobody is told which environments there are', async () => {
  const nowhere = '/v1/environments/00000000-0000-4000-8000-000000000000/users'
  const { environment, token } = await openClient(mock)
  for (const path of [nowhere, `/v1/environments/${environment.id}/users`]) {
    assert.equal((await agent.get(path)).status, 401)
  }
  const known = await agent.get(nowhere).set('authorization', `Bearer ${token}`)
  assert.deepEqual([known.status, known.body.code], [404, 'NOT_FOUND'])
})

test('roles are read one by one, and nothing else is done to them', async () => {
  const { token } = await openClient(mock)
  const as = { authorization: `Bearer ${token}` }
  const { body } = await agent.get('/v1/roles').set(as)
  const [first] = body._embedded.roles
  const self = new URL(first._links.self.href).pathname
  const one = await agent.get(self).set(as)
  assert.deepEqual([one.status, one.body], [200, first])
  assert.equal((await agent.get(self)).status, 401)
  const unknown = await agent.get('/v1/roles/00000000-0000-4000-8000-000000000000').set(as)
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'NOT_FOUND'])
  for (const path of ['/v1/roles', self, '/v1/openapi.json']) {
    const { status, headers, body } = await agent.delete(path).set(as)
    assert.deepEqual([status, headers.allow, body.code], [405, 'GET', 'INVALID_REQUEST'])
    assert.match(String(headers['correlation-id']), /^[-0-9a-f]{36}$/)
    const asked = await agent.options(path)
    assert.deepEqual([asked.status, asked.headers['access-control-allow-origin']], [204, '*'])
  }
})

test('a role assignment can be read where it says it is', async () => {
  const { assign, get } = await withWorker()
  const { headers, body } = await assign(roles.identityDataAdmin)
  const read = await get(String(headers.location))
  assert.deepEqual([read.status, read.body], [200, body])
})
