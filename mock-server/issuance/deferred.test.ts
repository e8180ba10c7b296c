import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EnvironmentOptions } from '../options.ts'
import { openBench } from '../testing/wallet.ts'

/** An issuance that was put off: its transaction, and the verbs to go on with. */
async function putOff(wish: { readonly denied?: boolean } = {}, options: EnvironmentOptions = {}) {
  const bench = await openBench([], { options: { formats: [], ...options } })
  const made = await bench.offer({ deferred: true, ...wish })
  const token = (await bench.redeem(made)).body.access_token
  const { jwt, jwk } = await bench.proof(await bench.nonce())
  const answer = await bench.credential(token, {
    credential_configuration_id: made.offeredTypeIds[0],
    proofs: { jwt: [jwt] },
  })
  const ask = (members: object, bearer: string = token) =>
    bench.agent
      .post(`${bench.base}/openid4vci/credentials-to-come`)
      .set('authorization', `Bearer ${bearer}`)
      .send(members)
  return { bench, answer, jwk, ask, id: answer.body.transaction_id }
}

test('puts off what the offer says, and says when to come back', async () => {
  const { answer } = await putOff()
  assert.equal(answer.status, 202)
  assert.equal(typeof answer.body.transaction_id, 'string')
  assert.equal(answer.body.interval, 30)
  assert.equal(answer.body.credentials, undefined)
  assert.equal(answer.body.notification_id, undefined)
})

test('is pending under the same transaction id to the last second, then hands over, once', async () => {
  const { bench, ask, id, jwk } = await putOff()
  bench.environment.clock.advance('PT59S')
  const early = await ask({ transaction_id: id })
  assert.deepEqual([early.status, early.body.transaction_id], [202, id])
  bench.environment.clock.advance('PT1S')
  const both = await Promise.all([ask({ transaction_id: id }), ask({ transaction_id: id, x: 1 })])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 400])
  const ready = both.find(({ status }) => status === 200)
  const [, payload = ''] = ready?.body.credentials[0].credential.split('.') ?? []
  assert.deepEqual(JSON.parse(Buffer.from(payload, 'base64url').toString()).cnf.jwk, jwk)
  assert.equal(typeof ready?.body.notification_id, 'string')
  const late = await ask({ transaction_id: id })
  assert.deepEqual([late.status, late.body.error], [400, 'invalid_transaction_id'])
})

test('refuses what is wrong with the specified code, and keeps the transaction', async () => {
  const { bench, ask, id } = await putOff()
  const wrong: readonly (readonly [object | string, string])[] = [
    [{}, 'invalid_credential_request'],
    [{ transaction_id: 7 }, 'invalid_credential_request'],
    [[], 'invalid_credential_request'],
    [{ transaction_id: 'made-up' }, 'invalid_transaction_id'],
  ]
  for (const [members, error] of wrong) {
    const { status, body } = await ask(members as object)
    assert.deepEqual([status, body.error], [400, error])
  }
  assert.equal((await ask({ transaction_id: id }, 'made-up')).status, 401)
  bench.environment.clock.advance('PT1M')
  assert.equal((await ask({ transaction_id: id })).status, 200)
})

test('a transaction is of use to its own user only, with a token for the same credential', async () => {
  const { bench, ask, id } = await putOff()
  bench.environment.clock.advance('PT1M')
  const grant = (more: object) =>
    bench.environment.store
      .collection('accessTokens')
      .list()
      .then(([token]) => ({ ...token, ...more }) as NonNullable<typeof token>)
  const tokens = bench.environment.store.collection('accessTokens')
  await tokens.put('stranger', await grant({ userId: 'somebody else' }))
  await tokens.put('narrow', await grant({ configurationIds: [] }))
  const stranger = await ask({ transaction_id: id }, 'stranger')
  assert.deepEqual([stranger.status, stranger.body.error], [400, 'invalid_transaction_id'])
  assert.equal((await ask({ transaction_id: id }, 'narrow')).status, 403)
})

test('what comes later has no notification_id where the environment leaves it out', async () => {
  const { bench, ask, id } = await putOff({}, { notificationIds: 'at-once' })
  bench.environment.clock.advance('PT1M')
  const { status, body } = await ask({ transaction_id: id })
  assert.deepEqual([status, body.credentials.length], [200, 1])
  assert.ok(!('notification_id' in body))
})

test('a denial comes when the time is over', async () => {
  const { bench, ask, id } = await putOff({ denied: true })
  assert.equal((await ask({ transaction_id: id })).status, 202)
  bench.environment.clock.advance('PT1M')
  const { status, body } = await ask({ transaction_id: id })
  assert.deepEqual([status, body.error], [400, 'credential_request_denied'])
})
