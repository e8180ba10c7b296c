import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import supertest from 'supertest'
import { type MockEnvironment, startMock, type WishedFault } from '../in-process.ts'
import { issuancePaths } from '../issuance/paths.ts'

const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'
const cacheable = 'cacheable nonce'

async function started(t: TestContext) {
  const mock = await startMock({ tls: 'off' })
  t.after(() => mock.close())
  const environment = await mock.environment({ clock: 'frozen' })
  const agent = supertest(mock.authUrl)
  const { environment: id } = environment.ready
  const nonces = async (count: number) => {
    const seen = []
    for (let n = 0; n < count; n++)
      seen.push((await nonce()).headers['cache-control'] !== 'no-store')
    return seen
  }
  const nonce = () => agent.post(`/${id}${issuancePaths.nonce}`)
  const metadata = () => agent.get(`/.well-known/openid-credential-issuer/${id}`)
  const token = async (offer: string, clientId?: string) => {
    const value = JSON.parse(new URL(offer).searchParams.get('credential_offer') ?? '')
    const code = value.grants[preAuthorized]['pre-authorized_code']
    return agent
      .post(`/${id}/as/token`)
      .type('form')
      .send({
        grant_type: preAuthorized,
        'pre-authorized_code': code,
        ...(clientId && { client_id: clientId }),
      })
  }
  return { environment, nonce, nonces, metadata, token }
}

test('a fault for one request alters that one, and is gone', async (t) => {
  const { environment, nonces, metadata } = await started(t)
  await environment.faults([{ name: cacheable, times: 1 }])
  // What it has nothing to do with uses nothing up.
  assert.equal((await metadata()).status, 200)
  assert.deepEqual(await environment.faultsNow(), [{ name: cacheable, times: 1 }])
  assert.deepEqual(await nonces(3), [true, false, false])
  assert.deepEqual(await environment.faultsNow(), [])
})

test('a fault after two requests lets these pass; what is left of it can be read', async (t) => {
  const { environment, nonces } = await started(t)
  await environment.faults([{ name: cacheable, times: 2, after: 2 }])
  assert.deepEqual(await nonces(1), [false])
  assert.deepEqual(await environment.faultsNow(), [{ name: cacheable, times: 2, after: 1 }])
  assert.deepEqual(await nonces(2), [false, true])
  assert.deepEqual(await environment.faultsNow(), [{ name: cacheable, times: 1 }])
  assert.deepEqual(await nonces(2), [true, false])
})

test('a fault after a while is there from then on, by the clock of its environment', async (t) => {
  const { environment, nonces } = await started(t)
  await environment.faults([{ name: cacheable, after: 'PT30S' }])
  assert.deepEqual(await nonces(1), [false])
  await environment.advance('PT29S')
  assert.deepEqual(await nonces(1), [false])
  assert.deepEqual(await environment.faultsNow(), [{ name: cacheable, after: 'PT1S' }])
  await environment.advance('PT1S')
  assert.deepEqual(await nonces(2), [true, true])
  assert.deepEqual(await environment.faultsNow(), [{ name: cacheable }])
})

test('of requests at once exactly as many are altered as were wished for', async (t) => {
  const { environment, nonce } = await started(t)
  await environment.faults([{ name: cacheable, times: 3 }])
  const answers = await Promise.all(Array.from({ length: 12 }, nonce))
  const altered = answers.filter(({ headers }) => headers['cache-control'] !== 'no-store')
  assert.equal(altered.length, 3)
})

test('a fault for one offer leaves another one alone', async (t) => {
  const { environment, token } = await started(t)
  const [mine, other] = [
    await environment.offer({ byReference: false }),
    await environment.offer({ byReference: false }),
  ]
  await environment.faults([{ name: 'token without token_type', for: mine.id, times: 1 }])
  assert.equal((await token(other.offer)).body.token_type, 'Bearer')
  assert.equal((await token(mine.offer)).body.token_type, undefined)
})

test('a fault for one client leaves another one alone', async (t) => {
  const { environment, token } = await started(t)
  const { clients } = environment.ready
  const mine = clients.find(({ authentication }) => authentication === 'none')?.id ?? assert.fail()
  await environment.registerClient({
    id: 'other',
    redirectUris: ['https://other.example/cb'],
    authentication: 'none',
  })
  const offer = async () => (await environment.offer({ byReference: false })).offer
  await environment.faults([{ name: 'token without token_type', for: mine }])
  assert.equal((await token(await offer(), 'other')).body.token_type, 'Bearer')
  assert.equal((await token(await offer(), mine)).body.token_type, undefined)
  assert.equal((await token(await offer())).body.token_type, 'Bearer')
})

test('a demand that is overlooked once is made again', async (t) => {
  const { environment, token } = await started(t)
  await environment.faults([{ name: 'pre-authorized-code-unexpired@token', times: 1 }])
  const [first, second] = [
    await environment.offer({ byReference: false }),
    await environment.offer({ byReference: false }),
  ]
  // In time nothing is overlooked, and nothing is used up.
  const early = await environment.offer({ byReference: false })
  assert.equal((await token(early.offer)).status, 200)
  await environment.advance('PT31M')
  assert.equal((await token(first.offer)).status, 200)
  assert.equal((await token(second.offer)).status, 400)
})

async function refused(environment: MockEnvironment, fault: object, message: RegExp) {
  await environment.faults(['metadata of another issuer'])
  const wishes = ['cacheable nonce', fault as WishedFault]
  await assert.rejects(environment.faults(wishes), { message })
  assert.deepEqual(await environment.faultsNow(), ['metadata of another issuer'])
}

for (const [nonsense, message] of [
  [{ name: cacheable, times: 0 }, /faults\[1\]\.times/],
  [{ name: cacheable, times: 1.5 }, /faults\[1\]\.times/],
  [{ name: cacheable, times: '1' }, /faults\[1\]\.times/],
  [{ name: cacheable, after: 0 }, /faults\[1\]\.after/],
  [{ name: cacheable, after: 'soon' }, /faults\[1\]\.after/],
  [{ name: cacheable, after: '-PT1S' }, /faults\[1\]\.after/],
  [{ name: cacheable, after: 'P1X' }, /is not a duration/],
  [{ name: cacheable, after: 'PT0S' }, /comes after no time/],
  [{ name: cacheable, after: 'P900000Y' }, /./],
  [{ name: cacheable, for: 'nobody' }, /"nobody", which is no client and no offer/],
  [{ name: cacheable, for: 1 }, /faults\[1\]\.for/],
  [{ name: cacheable, time: 1 }, /no member "time"/],
  [{ name: 'no such fault', times: 1 }, /no such fault/],
  [{ times: 1 }, /faults\[1\]/],
] as const) {
  test(`${JSON.stringify(nonsense)} is refused, and nothing is changed`, async (t) => {
    const { environment } = await started(t)
    await refused(environment, nonsense, message)
  })
}
