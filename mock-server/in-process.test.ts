import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import supertest from 'supertest'
import { startMock } from './in-process.ts'
import { issuancePaths } from './issuance/paths.ts'

async function started(t: TestContext) {
  const mock = await startMock({ tls: 'off' })
  t.after(() => mock.close())
  return mock
}

/** Asks for a token with the Pre-Authorized Code of an offer that the link holds. */
async function redeemed(offer: string, authUrl: string, environment: string) {
  const value = JSON.parse(new URL(offer).searchParams.get('credential_offer') ?? '')
  const grant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'
  return supertest(authUrl)
    .post(`/${environment}/as/token`)
    .type('form')
    .send({ grant_type: grant, 'pre-authorized_code': value.grants[grant]['pre-authorized_code'] })
}

test('an offer is made, redeemed, and stands in the journal', async (t) => {
  const mock = await started(t)
  const environment = await mock.environment()
  const { ready } = environment
  const { offer } = await environment.offer({ byReference: false })
  const { status, body } = await redeemed(offer, mock.authUrl, ready.environment)
  assert.equal(status, 200)
  assert.ok(body.access_token)
  const journal = await environment.journal()
  assert.deepEqual(
    journal.map(({ operation, response }) => [operation, response.status]),
    [['token', 200]],
  )
  await environment.clearJournal()
  assert.deepEqual(await environment.journal(), [])
})

test('an offer is over when its environment says so, and in no other one', async (t) => {
  const mock = await started(t)
  const late = await mock.environment({ clock: 'frozen' })
  const other = await mock.environment({ clock: 'frozen' })
  const offers = [late, other].map((it) => it.offer({ byReference: false }))
  const [first, second] = await Promise.all(offers)
  const before = await late.advance('PT0S')
  assert.equal((await late.advance('PT31M')).getTime() - before.getTime(), 31 * 60_000)
  const refused = await redeemed(first?.offer ?? '', mock.authUrl, late.ready.environment)
  assert.deepEqual([refused.status, refused.body.error], [400, 'invalid_grant'])
  const taken = await redeemed(second?.offer ?? '', mock.authUrl, other.ready.environment)
  assert.equal(taken.status, 200)
})

test('faults are set, and taken away again', async (t) => {
  const mock = await started(t)
  const environment = await mock.environment()
  const nonce = () =>
    supertest(mock.authUrl).post(`/${environment.ready.environment}${issuancePaths.nonce}`)
  await environment.faults(['cacheable nonce'])
  const faulty = await nonce()
  assert.equal(faulty.status, 200)
  assert.notEqual(faulty.headers['cache-control'], 'no-store')
  await environment.faults([])
  assert.equal((await nonce()).headers['cache-control'], 'no-store')
})

test('what cannot be is refused with the reason, and the environment stays as it was', async (t) => {
  const mock = await started(t)
  const environment = await mock.environment({ clock: 'frozen' })
  const before = await environment.advance('PT0S')
  await assert.rejects(environment.advance('-PT1S'), /advance/)
  await assert.rejects(environment.faults(['no such fault']), /no such fault/)
  await assert.rejects(
    environment.offer({ txCode: true, grants: ['authorization_code'] }),
    /No offer can be made: a Transaction Code goes with the pre-authorized code/,
  )
  await assert.rejects(mock.environment({ preset: 'fancy' as 'full' }), /no preset "fancy"/)
  assert.deepEqual(await environment.advance('PT0S'), before)
})

test('a port that is taken is a usage error; the first mock goes on', async (t) => {
  const mock = await started(t)
  const port = Number(new URL(mock.authUrl).port)
  await assert.rejects(startMock({ tls: 'off', port }), {
    name: 'UsageError',
    message: /cannot listen/,
  })
  await mock.environment()
})

test('an environment that is disposed of is gone, and closing twice is closing once', async (t) => {
  const mock = await started(t)
  const gone = await mock.environment()
  const metadata = `/.well-known/openid-credential-issuer/${gone.ready.environment}`
  assert.equal((await supertest(mock.authUrl).get(metadata)).status, 200)
  await gone[Symbol.asyncDispose]()
  assert.equal((await supertest(mock.authUrl).get(metadata)).status, 404)
  await mock.close()
  await mock.close()
})
