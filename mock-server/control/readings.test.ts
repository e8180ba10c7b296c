import assert from 'node:assert/strict'
import { test } from 'node:test'
import supertest from 'supertest'
import manifest from '../../package.json' with { type: 'json' }
import { testMock } from '../testing/mock.ts'
import { controlApp } from './control-app.ts'

const mock = await testMock()
const surroundings = { mock, controlUrl: 'http://127.0.0.1:8444', caPath: null }
const agent = supertest(controlApp(surroundings, undefined))

async function made(wish: object = {}) {
  const { body } = await agent.post('/environments').send(wish)
  return { body, path: `/environments/${body.environment}` }
}

test('health is open to all, whatever token the rest demands and whatever name it is asked by', async () => {
  for (const app of [controlApp(surroundings, 'secret'), controlApp(surroundings, undefined)]) {
    const { status, headers, body } = await supertest(app).get('/health').set('host', 'mock:8444')
    assert.equal(status, 200)
    assert.match(String(headers['content-type']), /^application\/json/)
    assert.deepEqual(body, { status: 'up', version: manifest.version, store: 'memory' })
  }
})

test('an environment is read with the members that it was answered with, secrets included', async () => {
  const { body, path } = await made()
  const read = await agent.get(path)
  assert.equal(read.status, 200)
  assert.deepEqual(read.body, body)
})

test('environments are listed in pages, each once, in the order in which they were made', async () => {
  const ids = []
  for (let n = 0; n < 3; n++)
    ids.push((await made({ faults: ['cacheable nonce'] })).body.environment)
  const seen: { environment: string; faults: string[] }[] = []
  for (let next: number | undefined = 0; next !== undefined; ) {
    const { status, body } = await agent.get(`/environments?offset=${next}&limit=2`)
    assert.equal(status, 200)
    assert.ok(body.environments.length <= 2)
    seen.push(...body.environments)
    next = body.next
  }
  const listed = seen.map(({ environment }) => environment)
  assert.equal(new Set(listed).size, listed.length)
  assert.deepEqual(listed.slice(-3), ids)
  assert.deepEqual(seen.at(-1)?.faults, ['cacheable nonce'])
  assert.deepEqual((await agent.get('/environments')).body.environments, seen)
})

test('faults are read as they were put', async () => {
  const { path } = await made()
  assert.deepEqual((await agent.get(`${path}/faults`)).body, { faults: [] })
  await agent
    .put(`${path}/faults`)
    .send({ faults: ['cacheable nonce', 'metadata of another issuer'] })
  assert.deepEqual((await agent.get(`${path}/faults`)).body, {
    faults: ['cacheable nonce', 'metadata of another issuer'],
  })
})

test('offers are read in pages, with what the wallet needs and how far they are', async () => {
  const { body: environment, path } = await made({ clock: 'frozen' })
  const first = await agent.post(`${path}/offers`).send({ txCode: true })
  const second = await agent.post(`${path}/offers`).send({ grants: ['authorization_code'] })
  const page = await agent.get(`${path}/offers?limit=1`)
  assert.deepEqual(page.body, {
    offers: [
      {
        ...first.body,
        user: environment.user,
        grants: ['authorization_code', 'urn:ietf:params:oauth:grant-type:pre-authorized_code'],
        configurations: environment.credentialTypes,
        status: 'CREATED',
        createdAt: '2026-03-01T10:00:00.000Z',
        expiresAt: '2026-03-01T10:30:00.000Z',
      },
    ],
    next: 1,
  })
  await agent.post(`${path}/clock`).send({ advance: 'PT31M' })
  const { body } = await agent.get(`${path}/offers?offset=1`)
  assert.deepEqual(
    body.offers.map(({ id, status }: { id: string; status: string }) => [id, status]),
    [[second.body.id, 'EXPIRED']],
  )
  assert.equal('next' in body, false)
})

for (const query of [
  'limit=0',
  'limit=1001',
  'limit=x',
  'offset=-1',
  'offset=1&offset=2',
  'limit=1.5',
]) {
  test(`a page is not ${query}`, async () => {
    const { path } = await made()
    for (const at of ['/environments', `${path}/offers`]) {
      const { status, body } = await agent.get(`${at}?${query}`)
      assert.equal(status, 400, at)
      assert.match(body.hint, /one whole number/)
    }
  })
}

test('nothing is read of an environment that is not there', async () => {
  for (const path of ['', '/faults', '/offers', '/journal']) {
    const { status, body } = await agent.get(`/environments/none${path}`)
    assert.deepEqual([status, body.error], [404, 'There is no such environment'])
  }
  assert.equal((await agent.delete('/environments/none/journal')).status, 404)
})

test('the journal is followed from where it was read to, and cleared', async () => {
  const { body: environment, path } = await made()
  const found = await mock.find(environment.environment)
  const ask = (target: string) =>
    found?.journal.add({
      at: new Date(0),
      operation: 'nonce',
      request: { method: 'POST', target, base: 'https://mock.example', rawHeaders: [] },
      response: { status: 200, head: 'HTTP/1.1 200 OK\r\n\r\n' },
      problems: [],
    })
  const read = async (query = '') => {
    const { body } = await agent.get(`${path}/journal${query}`)
    const entries: { request: { url: string } }[] = body.entries
    return { ...body, entries: entries.map(({ request }) => new URL(request.url).pathname) }
  }
  assert.deepEqual(await read(), { entries: [], total: 0, next: 0 })
  ask('/1')
  ask('/2')
  assert.deepEqual(await read(), { entries: ['/1', '/2'], total: 2, next: 2 })
  ask('/3')
  assert.deepEqual(await read('?since=2'), { entries: ['/3'], total: 3, next: 3 })
  assert.equal((await agent.delete(`${path}/journal`)).status, 204)
  assert.deepEqual(await read('?since=3'), { entries: [], total: 0, next: 3 })
  ask('/4')
  assert.deepEqual(await read('?since=3'), { entries: ['/4'], total: 1, next: 4 })
  assert.equal((await agent.get(`${path}/journal?since=x`)).status, 400)
})
