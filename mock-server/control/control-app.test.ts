import assert from 'node:assert/strict'
import { test } from 'node:test'
import supertest from 'supertest'
import { testMock } from '../testing/mock.ts'
import { controlApp } from './control-app.ts'

const mock = await testMock()
const surroundings = { mock, controlUrl: 'http://127.0.0.1:8444', caPath: null }
const agent = supertest(controlApp(surroundings, undefined))
const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

async function newEnvironment(wish: object = {}): Promise<string> {
  const { body } = await agent.post('/environments').send(wish)
  return `/environments/${body.environment}`
}

test('a new environment answers with everything a target needs', async () => {
  const { status, body } = await agent.post('/environments').send({ clock: 'frozen' })
  assert.equal(status, 201)
  assert.deepEqual(Object.keys(body), [
    'apiUrl',
    'authUrl',
    'controlUrl',
    'credentialIssuer',
    'environment',
    'user',
    'worker',
    'credentialTypes',
    'client',
    'clients',
    'login',
    'secondUser',
    'secondLogin',
    'powerlessWorker',
    'ca',
  ])
  assert.equal(body.credentialIssuer, `https://mock.example/${body.environment}`)
  assert.equal(body.credentialTypes.length, 2)
})

test('the clock is moved by a duration and read with PT0S', async () => {
  const clock = `${await newEnvironment({ clock: 'frozen' })}/clock`
  const moved = await agent.post(clock).send({ advance: 'PT30M1S' })
  assert.deepEqual(moved.body, { now: '2026-03-01T10:30:01.000Z' })
  const read = await agent.post(clock).send({ advance: 'PT0S' })
  assert.deepEqual(read.body, { now: '2026-03-01T10:30:01.000Z' })
})

test('a clock that cannot go so far is refused, with a hint, and stays where it was', async () => {
  const clock = `${await newEnvironment({ clock: 'frozen' })}/clock`
  const refused = await agent.post(clock).send({ advance: 'P900000Y' })
  assert.equal(refused.status, 400)
  assert.ok(refused.body.hint, refused.text)
  const read = await agent.post(clock).send({ advance: 'PT0S' })
  assert.deepEqual(read.body, { now: '2026-03-01T10:00:00.000Z' })
})

test('moving one clock leaves every other where it was', async () => {
  const [one, other] = [await newEnvironment(), await newEnvironment()]
  await agent.post(`${one}/clock`).send({ advance: 'P1D' })
  const { body } = await agent.post(`${other}/clock`).send({ advance: 'PT0S' })
  assert.equal(body.now, '2026-03-01T10:00:00.000Z')
})

test('faults are replaced as a whole', async () => {
  const path = await newEnvironment({ faults: ['new offer answered with 200'] })
  const environment = await mock.find(path.split('/').at(-1) ?? '')
  assert.deepEqual(
    environment?.faults.map(({ breaks }) => breaks),
    ['P1-OFFER-02'],
  )
  const answer = await agent.put(`${path}/faults`).send({ faults: ['offer that lives 31 minutes'] })
  assert.equal(answer.status, 204)
  assert.deepEqual(
    environment?.faults.map(({ breaks }) => breaks),
    ['P1-OFFER-27'],
  )
  await agent.put(`${path}/faults`).send({ faults: [] })
  assert.deepEqual(environment?.faults, [])
})

test('an offer has both grants unless something else is wished', async () => {
  const path = await newEnvironment()
  const { status, body } = await agent.post(`${path}/offers`).send({ byReference: false })
  assert.equal(status, 201)
  const offer = JSON.parse(new URL(body.offer).searchParams.get('credential_offer') ?? '')
  assert.deepEqual(Object.keys(offer.grants), ['authorization_code', preAuthorized])
  assert.equal(offer.credential_configuration_ids.length, 2)
  assert.equal(body.txCode, undefined)
})

test('an offer has the Transaction Code, grant and configuration that are wished', async () => {
  const created = await agent.post('/environments').send({})
  const [configuration] = created.body.credentialTypes
  const wish = { grants: [preAuthorized], configurations: [configuration], txCode: true }
  const { body } = await agent
    .post(`/environments/${created.body.environment}/offers`)
    .send({ ...wish, byReference: false })
  assert.match(body.txCode, /^\d{6}$/)
  const offer = JSON.parse(new URL(body.offer).searchParams.get('credential_offer') ?? '')
  assert.deepEqual(offer.credential_configuration_ids, [configuration])
  assert.equal(offer.grants[preAuthorized].tx_code.length, 6)
  assert.equal(offer.grants.authorization_code, undefined)
})

test('says why it cannot make an offer', async () => {
  const path = await newEnvironment()
  for (const wish of [
    { txCode: true, grants: ['authorization_code'] },
    { configurations: ['unknown'] },
  ]) {
    const { status, body } = await agent.post(`${path}/offers`).send(wish)
    assert.equal(status, 200)
    assert.match(body.cannot, /Transaction Code|unknown/)
  }
})

test('the journal is empty at first, and gone with its environment', async () => {
  const path = await newEnvironment()
  assert.deepEqual((await agent.get(`${path}/journal`)).body, { entries: [], total: 0, next: 0 })
  assert.equal((await agent.delete(path)).status, 204)
  assert.equal((await agent.get(`${path}/journal`)).status, 404)
  assert.equal((await agent.delete(path)).status, 404)
})

for (const [wrong, method, path, body] of [
  ['a fault there is not', 'post', '', { faults: ['cacheable nonsense'] }],
  ['faults that are no array', 'put', '/faults', { faults: 'all' }],
  ['a misspelt member', 'post', '', { fault: [] }],
  ['a clock that neither runs nor stands', 'post', '', { clock: 'fast' }],
  ['an option there is not', 'post', '', { options: { domain: 'x.example' } }],
  ['a custom domain with a path', 'post', '', { options: { customDomain: 'x.example/y' } }],
  ['a duration that is none', 'post', '/clock', { advance: 'half an hour' }],
  ['a way back in time', 'post', '/clock', { advance: '-PT1S' }],
  ['no duration', 'post', '/clock', {}],
  ['a grant there is not', 'post', '/offers', { grants: ['password'] }],
  ['an offer wish that is no boolean', 'post', '/offers', { txCode: 'yes' }],
  ['a list', 'post', '/offers', []],
] as const) {
  test(`refuses ${wrong}, with a hint`, async () => {
    const at = path === '' ? '/environments' : `${await newEnvironment()}${path}`
    const answer = await agent[method](at).send(body)
    assert.equal(answer.status, 400)
    assert.ok(answer.body.error && answer.body.hint, JSON.stringify(answer.body))
  })
}

test('a body that is not JSON is refused', async () => {
  const answer = await agent.post('/environments').send('{')
  assert.equal(answer.status, 400)
})

test('a custom domain belongs to one environment', async () => {
  const options = { customDomain: 'Credentials.Example' }
  const first = await agent.post('/environments').send({ options })
  assert.equal(first.body.credentialIssuer, 'https://credentials.example')
  assert.equal((await agent.post('/environments').send({ options })).status, 409)
  await agent.delete(`/environments/${first.body.environment}`)
  assert.equal((await agent.post('/environments').send({ options })).status, 201)
})

test('with a token, only who has it is served', async () => {
  const guarded = supertest(controlApp(surroundings, 'secret'))
  assert.equal((await guarded.post('/environments')).status, 401)
  const wrong = await guarded.post('/environments').set('authorization', 'Bearer secres')
  assert.equal(wrong.status, 401)
  const right = await guarded.post('/environments').set('authorization', 'Bearer secret')
  assert.equal(right.status, 201)
})

test('without a token only loopback names are served, whatever they resolve to', async () => {
  const answer = await agent.post('/environments').set('host', 'attacker.example')
  assert.equal(answer.status, 403)
})
