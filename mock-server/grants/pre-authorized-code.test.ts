import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grantTypes } from '../../protocol/grants.ts'
import { openBench } from '../testing/wallet.ts'

test('redeems a pre-authorized code for a bearer token of five minutes at most', async () => {
  const bench = await openBench()
  const answer = await bench.redeem(await bench.offer())
  assert.equal(answer.status, 200)
  assert.equal(answer.body.token_type, 'Bearer')
  assert.ok(answer.body.expires_in <= 300)
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.equal(answer.headers.pragma, 'no-cache')
})

test('redeems a pre-authorized code once, also when it is sent many times at once', async () => {
  const bench = await openBench()
  const made = await bench.offer()
  const answers = await Promise.all(Array.from({ length: 8 }, () => bench.redeem(made)))
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  for (const { status, body } of answers) {
    if (status !== 200) assert.deepEqual([status, body.error], [400, 'invalid_grant'])
  }
})

test('refuses an unknown code and one that is not there', async () => {
  const bench = await openBench()
  const made = await bench.offer()
  const unknown = await bench.redeem(made, { 'pre-authorized_code': 'made-up' })
  assert.deepEqual([unknown.status, unknown.body.error], [400, 'invalid_grant'])
  const missing = await bench.post('/as/token', { grant_type: grantTypes.preAuthorizedCode })
  assert.deepEqual([missing.status, missing.body.error], [400, 'invalid_request'])
  assert.equal((await bench.redeem(made)).status, 200)
})

test('honours a code until its offer expires, to the second', async () => {
  const bench = await openBench()
  const [early, late] = [await bench.offer(), await bench.offer()]
  bench.environment.clock.advance('PT29M59S')
  assert.equal((await bench.redeem(early)).status, 200)
  bench.environment.clock.advance('PT1S')
  const answer = await bench.redeem(late)
  assert.deepEqual([answer.status, answer.body.error], [400, 'invalid_grant'])
})

test('demands the transaction code that the offer announces', async () => {
  const bench = await openBench()
  const made = await bench.offer({ txCode: true })
  const missing = await bench.redeem(made)
  assert.deepEqual([missing.status, missing.body.error], [400, 'invalid_request'])
  const wrong = await bench.redeem(made, { tx_code: 'wrong' })
  assert.deepEqual([wrong.status, wrong.body.error], [400, 'invalid_grant'])
  assert.equal((await bench.redeem(made, { tx_code: made.txCode?.value })).status, 200)
})

test('refuses a transaction code that no offer asked for', async () => {
  const bench = await openBench()
  const made = await bench.offer()
  const answer = await bench.redeem(made, { tx_code: '1234' })
  assert.deepEqual([answer.status, answer.body.error], [400, 'invalid_request'])
  assert.equal((await bench.redeem(made)).status, 200)
})

test('lets nobody guess at a transaction code more than five times, not even all at once', async () => {
  const bench = await openBench()
  const made = await bench.offer({ txCode: true })
  const guesses = await Promise.all(
    Array.from({ length: 5 }, () => bench.redeem(made, { tx_code: 'wrong' })),
  )
  assert.ok(guesses.every(({ body }) => body.error === 'invalid_grant'))
  const right = await bench.redeem(made, { tx_code: made.txCode?.value })
  assert.deepEqual([right.status, right.body.error], [400, 'invalid_grant'])
})

test('grants the scopes of the types, and those that the offer requires besides', async () => {
  const bench = await openBench()
  const types = await bench.environment.store.collection('credentialTypes').list()
  const plain = await bench.redeem(await bench.offer())
  const own = types.map(({ openid4VCI }) => openid4VCI.scope).join(' ')
  assert.equal(plain.body.scope, own)
  const required = await bench.redeem(await bench.offer({ requiredScopes: ['one', 'two'] }))
  assert.equal(required.body.scope, `${own} one two`)
})

test('a code is good for the types of its offer that are still there, and refused without any', async () => {
  const bench = await openBench()
  const types = bench.environment.store.collection('credentialTypes')
  const [first, second] = await types.list()
  assert.ok(first && second)
  const wish = { offeredTypeIds: [first.id, second.id] }
  const [part, late] = [await bench.offer(wish), await bench.offer(wish)]
  await types.update(first.id, (type) => ({ ...type, deletedAt: bench.environment.now() }))
  const answer = await bench.redeem(part)
  assert.deepEqual([answer.status, answer.body.scope], [200, second.openid4VCI.scope])
  const token = await bench.environment.store
    .collection('accessTokens')
    .get(answer.body.access_token)
  assert.deepEqual(token?.configurationIds, [second.id])
  const enable = (enabled: boolean) =>
    types.update(second.id, ({ openid4VCI, ...type }) => ({
      ...type,
      openid4VCI: { ...openid4VCI, enabled },
    }))
  await enable(false)
  const refused = await bench.redeem(late)
  assert.deepEqual([refused.status, refused.body.error], [400, 'invalid_grant'])
  await enable(true)
  assert.equal((await bench.redeem(late)).status, 200)
})
