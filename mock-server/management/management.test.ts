import assert from 'node:assert/strict'
import { test } from 'node:test'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import supertest from 'supertest'
import type { Environment } from '../environment.ts'
import { publicApp } from '../http/public-app.ts'
import { openClient } from '../testing/management/client.ts'
import { testMock } from '../testing/mock.ts'

const mock = await testMock()
const agent = supertest(publicApp(mock))
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const nowhere = '00000000-0000-4000-8000-000000000000'
const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

async function workflow(faults: Environment['faults'] = []) {
  const client = await openClient(mock, { faults })
  return { ...client, offers: `${client.base}/users/${client.user.id}/openid4vciOffers` }
}

test('an empty object makes an offer with all the members of the data model', async () => {
  const { environment, user, offers, post } = await workflow()
  const { status, headers, body } = await post(offers, {})
  assert.equal(status, 201)
  const api = `https://mock.example/v1/environments/${environment.id}`
  assert.match(body.id, uuid)
  assert.equal(headers.location, `${api}/users/${user.id}/openid4vciOffers/${body.id}`)
  assert.equal(headers['cache-control'], 'no-cache, no-store')
  assert.match(String(headers['correlation-id']), uuid)
  assert.deepEqual(Object.keys(body), [
    '_links',
    'id',
    'createdAt',
    'expiresAt',
    'environment',
    'user',
    'grantTypes',
    'credentialOfferUrl',
    'status',
  ])
  assert.equal(body.createdAt, '2026-03-01T10:00:00.000Z')
  assert.equal(body.expiresAt, '2026-03-01T10:30:00.000Z')
  assert.deepEqual(body.environment, { id: environment.id })
  assert.deepEqual(body.user, { id: user.id })
  assert.deepEqual(body.grantTypes, ['authorization_code'])
  assert.equal(body.status, 'CREATED')
  assert.equal(body._links.self.href, headers.location)
  assert.equal(body._links.environment.href, api)
  assert.equal(body._links.user.href, `${api}/users/${user.id}`)
  assert.equal(body._links.credentialOfferUrl.href, body.credentialOfferUrl)
})

test('the QR image says exactly the deep link', async () => {
  const { offers, post } = await workflow()
  const { body } = await post(offers, {})
  const [prefix, base64] = body._links.qrCode.href.split(',')
  assert.equal(prefix, 'data:image/png;base64')
  const { data, width, height } = PNG.sync.read(Buffer.from(base64, 'base64'))
  assert.ok(width === height && width >= 200, `${width} x ${height}`)
  const read = jsQR.default(new Uint8ClampedArray(data), width, height)
  assert.equal(read?.data, body._links['openid-credential-offer'].href)
})

test('what was sent comes back, and nothing that the service decides', async () => {
  const { environment, types, offers, post } = await workflow()
  const wish = {
    credentials: [types[1]],
    grantTypes: [preAuthorized, 'authorization_code'],
    requiredScopes: ['p1:provision:credentials'],
  }
  const decided = {
    id: nowhere,
    status: 'COMPLETED',
    createdAt: '2000-01-01T00:00:00Z',
    expiresAt: '2040-01-01T00:00:00Z',
    environment: { id: nowhere },
    user: { id: nowhere },
    credentialOfferUrl: 'https://elsewhere.example',
    _links: {},
  }
  const { status, body } = await post(offers, { ...wish, ...decided })
  assert.equal(status, 201)
  for (const [name, value] of Object.entries(wish)) assert.deepEqual(body[name], value)
  for (const [name, value] of Object.entries(decided)) assert.notDeepEqual(body[name], value)
  const offer = await environment.store.collection('offers').get(body.id)
  assert.deepEqual(offer?.offeredTypeIds, [types[1]])
})

test('an offer can be read, the same each time, and after its expiry', async () => {
  const { environment, offers, get, post } = await workflow()
  const { body: made } = await post(offers, {})
  assert.deepEqual((await get(`${offers}/${made.id}`)).body, made)
  environment.clock.advance('PT31M')
  const { status, body } = await get(`${offers}/${made.id}`)
  assert.equal(status, 200)
  assert.deepEqual(body, made)
})

for (const [wrong, body] of [
  ['a grant type there is not', { grantTypes: ['password'] }],
  ['no grant type at all', { grantTypes: [] }],
  ['grant types that are no array', { grantTypes: 'authorization_code' }],
  ['a credential of no type', { credentials: [nowhere] }],
  ['credentials that are no strings', { credentials: [1] }],
  ['an empty list of credentials', { credentials: [] }],
  ['a scope with a space', { requiredScopes: ['a b'] }],
  ['null', { grantTypes: null }],
] as const) {
  test(`refuses an offer with ${wrong}, and makes none`, async () => {
    const { environment, offers, post } = await workflow()
    const answer = await post(offers, body)
    assert.equal(answer.status, 400)
    assert.equal(answer.body.code, 'INVALID_DATA')
    assert.match(answer.body.id, uuid)
    assert.equal(answer.body.details[0].target, Object.keys(body)[0])
    assert.deepEqual(await environment.store.collection('offers').list(), [])
  })
}

test('a body that is not UTF-8 is a 400, and nothing of it is kept', async () => {
  const { environment, base, token, offers } = await workflow()
  const groups = environment.store.collection('groups')
  const before = await groups.list()
  for (const path of [`${base}/groups`, offers]) {
    const { status, body } = await agent
      .post(path)
      .set('authorization', `Bearer ${token}`)
      .set('content-type', 'application/json')
      .serialize((bytes) => bytes)
      .send(Buffer.from('{"name":"\xff\xfe"}', 'latin1'))
    assert.deepEqual([status, body.code], [400, 'INVALID_REQUEST'])
    assert.deepEqual(body.details, [
      { code: 'INVALID_VALUE', target: 'body', message: 'The body is not UTF-8.' },
    ])
  }
  assert.deepEqual(await groups.list(), before)
  assert.deepEqual(await environment.store.collection('offers').list(), [])
})

test('a body that is not JSON is a 400, another media type a 415', async () => {
  const { offers, token } = await workflow()
  const ask = () => agent.post(offers).set('authorization', `Bearer ${token}`)
  const broken = await ask().set('content-type', 'application/json').send('{"grantTypes":')
  assert.deepEqual([broken.status, broken.body.code], [400, 'INVALID_REQUEST'])
  const list = await ask().set('content-type', 'application/json').send('[]')
  assert.deepEqual([list.status, list.body.code], [400, 'INVALID_REQUEST'])
  const form = await ask().type('form').send('grantTypes=authorization_code')
  assert.deepEqual([form.status, form.body.code], [415, 'INVALID_REQUEST'])
})

test('what cannot be read is refused with the part that stands in the way', async () => {
  const { base, offers, token } = await workflow()
  const json = 'application/json'
  const encodings = [
    [415, 'Content-Type', { 'content-type': `${json}; charset=foo` }],
    [415, 'Content-Encoding', { 'content-type': json, 'content-encoding': 'foo' }],
    [400, 'body', { 'content-type': json, 'content-encoding': 'gzip' }],
  ] as const
  const asked = encodings.map(async ([status, target, headers]) => {
    const bearer = { authorization: `Bearer ${token}` }
    return {
      status,
      target,
      answer: await agent
        .post(offers)
        .set({ ...bearer, ...headers })
        .send('{}'),
    }
  })
  const answer = await agent.get(`${base}/users/%E0%A4%A`)
  for (const expected of [...(await Promise.all(asked)), { status: 400, target: 'path', answer }]) {
    const { status, body } = expected.answer
    assert.deepEqual([status, body.code], [expected.status, 'INVALID_REQUEST'])
    const [{ code, target, message } = {}] = body.details ?? []
    assert.deepEqual([code, target], ['INVALID_VALUE', expected.target])
    assert.match(message, /^The /)
  }
})

test('without a valid token the API answers 401 in its own words', async () => {
  const { environment, offers, token } = await workflow()
  const none = await agent.post(offers).send({})
  assert.equal(none.status, 401)
  assert.equal(none.body.code, 'ACCESS_FAILED')
  assert.equal(none.body.details[0].code, 'INVALID_TOKEN')
  assert.equal(none.headers['www-authenticate'], 'Bearer')
  assert.match(String(none.headers['correlation-id']), uuid)
  const tampered = await agent.post(offers).set('authorization', `Bearer ${token.slice(0, -4)}AAAA`)
  assert.equal(tampered.status, 401)
  environment.clock.advance('PT1H1S')
  assert.equal((await agent.get(offers).set('authorization', `Bearer ${token}`)).status, 401)
})

test("another environment's worker is refused with 403, and an unknown environment is a 404", async () => {
  const { offers, get } = await workflow()
  const { token } = await workflow()
  const foreign = await agent.post(offers).set('authorization', `Bearer ${token}`).send({})
  assert.deepEqual([foreign.status, foreign.body.code], [403, 'ACCESS_FAILED'])
  assert.equal((await get(`/v1/environments/${nowhere}`)).status, 404)
})

test('what does not exist is a 404 in the words of the API', async () => {
  const { base, offers, get, post } = await workflow()
  for (const answer of [
    await get(`${offers}/${nowhere}`),
    await get(`${base}/users/${nowhere}`),
    await post(`${base}/users/${nowhere}/openid4vciOffers`, {}),
    await get(`${base}/nothing`),
  ]) {
    assert.deepEqual([answer.status, answer.body.code], [404, 'NOT_FOUND'])
    assert.match(String(answer.headers['correlation-id']), uuid)
  }
})

test('offers can be made and read, and nothing else', async () => {
  const { offers, get, post, token } = await workflow()
  const { body } = await post(offers, {})
  const list = await get(offers)
  assert.deepEqual([list.status, list.headers.allow], [405, 'POST'])
  const removal = await agent.delete(`${offers}/${body.id}`).set('authorization', `Bearer ${token}`)
  assert.deepEqual([removal.status, removal.headers.allow], [405, 'GET'])
})

test("a caller's transaction id comes back", async () => {
  const { base, send } = await workflow()
  const answer = await send('get', base, undefined, { 'x-ping-external-transaction-id': 'run-17' })
  assert.equal(answer.headers['x-ping-external-transaction-id'], 'run-17')
  assert.equal(answer.body.id, base.split('/').at(-1))
})

test('a browser may send everything the API reads', async () => {
  const { base, get } = await workflow()
  const path = `${base}/users`
  for (const { headers } of [await agent.options(path), await get(path), await agent.get(path)]) {
    assert.deepEqual(String(headers['access-control-allow-headers']).split(', '), [
      'Authorization',
      'Content-Type',
      'X-Ping-External-Transaction-Id',
      'X-Ping-External-Session-Id',
    ])
    assert.match(String(headers['access-control-allow-max-age']), /^\d+$/)
  }
})

test('a new credential of a new type is queued and can be offered', async () => {
  const { base, user, offers, get, post } = await workflow()
  const type = await post(`${base}/credentialTypes`, {
    title: 'Library Card',
    management: { mode: 'MANAGED' },
    metadata: { fields: [{ type: 'Alphanumeric Text', title: 'Number' }] },
    openid4VCI: { enabled: true },
  })
  assert.equal(type.status, 201)
  assert.deepEqual(type.body.openid4VCI, { enabled: true, scope: 'p1:provision:credentials' })
  assert.equal(type.body.metadata.fields[0].isVisible, false)
  assert.deepEqual((await get(`${base}/credentialTypes/${type.body.id}`)).body, type.body)

  const credentials = `${base}/users/${user.id}/credentials`
  const made = await post(credentials, {
    credentialType: { id: type.body.id },
    data: { Number: '7' },
  })
  assert.equal(made.status, 201)
  assert.equal(made.body.status, 'PENDING')
  assert.equal(made.body.data, undefined)
  assert.deepEqual((await get(`${credentials}/${made.body.id}`)).body, made.body)
  assert.equal((await post(offers, { credentials: [type.body.id] })).status, 201)

  const types = await get(`${base}/credentialTypes`)
  assert.equal(types.body.size, 3)
  assert.equal(types.body._embedded.items[0].metadata, undefined)
  assert.equal((await get(credentials)).body.size, 3)
})

test('a credential of an automated type, of no type or for nobody is refused', async () => {
  const { base, user, post } = await workflow()
  const credentials = `${base}/users/${user.id}/credentials`
  const type = await post(`${base}/credentialTypes`, { title: 'Card', metadata: {} })
  assert.equal(type.body.management.mode, 'AUTOMATED')
  const credentialType = { id: type.body.id }
  assert.equal((await post(credentials, { credentialType })).status, 400)
  assert.equal((await post(credentials, {})).body.details[0].code, 'REQUIRED_VALUE')
  assert.equal((await post(`${base}/users/${nowhere}/credentials`, {})).status, 404)
})

test('a credential whose end has come is revoked and not offered', async () => {
  const { environment, types, base, user, offers, post } = await workflow()
  const type = await post(`${base}/credentialTypes`, {
    title: 'Day Pass',
    management: { mode: 'MANAGED' },
    metadata: {},
    openid4VCI: { enabled: true },
  })
  const made = await post(`${base}/users/${user.id}/credentials`, {
    credentialType: { id: type.body.id },
    expiresAt: '2026-03-01T10:10:00Z',
  })
  assert.equal(made.body.expiresAt, '2026-03-01T10:10:00.000Z')
  assert.equal((await post(offers, { credentials: [type.body.id] })).status, 201)
  environment.clock.advance('PT10M')
  assert.equal((await post(offers, { credentials: [type.body.id] })).status, 400)
  assert.equal((await post(offers, { credentials: [types[0]] })).status, 201)
})

test('the journal has the request, the answer and what was wrong', async () => {
  const { environment, offers, post } = await workflow()
  await post(offers, { grantTypes: ['password'] })
  const [entry] = environment.journal.entries
  assert.equal(entry?.operation, 'offers-api')
  assert.equal(entry?.request.url, `https://mock.example${offers}`)
  assert.equal(entry?.request.body, '{"grantTypes":["password"]}')
  assert.equal(entry?.response.status, 400)
  assert.deepEqual(
    entry?.problems.map(({ demand }) => demand),
    ['valid grantTypes'],
  )
})
