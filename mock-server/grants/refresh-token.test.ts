import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorize, type Bench, openBench, redeemCode } from '../testing/wallet.ts'

/** A public client whose tokens are bound to nothing. */
async function ready(options: Parameters<typeof openBench>[1] = {}) {
  const bench = await openBench([], options)
  const made = await bench.offer({ grantTypes: ['authorization_code'] })
  const code = await authorize(bench, { issuer_state: made.issuerState })
  const { body } = await redeemCode(bench, code)
  return { bench, code, first: body }
}

const refresh = (bench: Bench, token: string, more: Record<string, unknown> = {}) =>
  bench.post('/as/token', {
    grant_type: 'refresh_token',
    refresh_token: token,
    client_id: bench.environment.client.id,
    ...more,
  })

const isGood = async (bench: Bench, accessToken: string) =>
  (await bench.credential(accessToken, {})).status !== 401

test('a refresh token that is bound to nothing is exchanged, and its reuse ends them all', async () => {
  const { bench, first } = await ready()
  const second = await refresh(bench, first.refresh_token)
  assert.equal(second.status, 200)
  assert.notEqual(second.body.refresh_token, first.refresh_token)
  assert.equal(second.body.scope, first.scope)
  assert.ok(await isGood(bench, second.body.access_token))
  const again = await refresh(bench, first.refresh_token)
  assert.deepEqual([again.status, again.body.error], [400, 'invalid_grant'])
  const next = await refresh(bench, second.body.refresh_token)
  assert.deepEqual([next.status, next.body.error], [400, 'invalid_grant'])
  assert.equal(await isGood(bench, second.body.access_token), false)
})

test('of two uses at once one succeeds', async () => {
  const { bench, first } = await ready()
  const both = await Promise.all([1, 2].map(() => refresh(bench, first.refresh_token)))
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 400])
})

test('a part of the scope narrows the access token, and not the refresh token', async () => {
  const { bench, first } = await ready()
  const [part = '', rest = ''] = first.scope.split(' ')
  assert.notEqual(rest, '')
  const narrow = await refresh(bench, first.refresh_token, { scope: part })
  assert.equal(narrow.body.scope, part)
  const beyond = await refresh(bench, narrow.body.refresh_token, { scope: `${part} elsewhere` })
  assert.deepEqual([beyond.status, beyond.body.error], [400, 'invalid_scope'])
  assert.equal((await refresh(bench, narrow.body.refresh_token)).body.scope, first.scope)
})

test('an empty scope is none: all of it is given again', async () => {
  const { bench, first } = await ready()
  assert.equal((await refresh(bench, first.refresh_token, { scope: '' })).body.scope, first.scope)
})

test('a replayed code ends what was refreshed', async () => {
  const { bench, code, first } = await ready()
  const second = await refresh(bench, first.refresh_token)
  assert.equal((await redeemCode(bench, code)).status, 400)
  assert.equal(await isGood(bench, second.body.access_token), false)
  assert.equal((await refresh(bench, second.body.refresh_token)).body.error, 'invalid_grant')
})

test('authorization_details that go too far use no refresh token up', async () => {
  const { bench, first } = await ready()
  const beyond = await refresh(bench, first.refresh_token, { authorization_details: '[]' })
  assert.deepEqual([beyond.status, beyond.body.error], [400, 'invalid_authorization_details'])
  assert.equal((await refresh(bench, first.refresh_token)).status, 200)
})

test('ends when nobody has used it for a fortnight', async () => {
  const { bench, first } = await ready()
  bench.environment.clock.advance('P13D')
  const second = await refresh(bench, first.refresh_token)
  bench.environment.clock.advance('P13D')
  const third = await refresh(bench, second.body.refresh_token)
  assert.equal(third.status, 200)
  bench.environment.clock.advance('P15D')
  assert.equal((await refresh(bench, third.body.refresh_token)).body.error, 'invalid_grant')
})

test('nobody gets one without a name, nor where the environment gives none', async () => {
  const bench = await openBench()
  const anonymous = await bench.redeem(await bench.offer())
  assert.equal('refresh_token' in anonymous.body, false)
  const without = await ready({ options: { formats: [], refreshTokens: 'none' } })
  assert.equal('refresh_token' in without.first, false)
  const refused = await refresh(without.bench, 'unknown')
  assert.equal(refused.body.error, 'unsupported_grant_type')
})

test('tells a missing refresh token from an unknown one', async () => {
  const bench = await openBench()
  const missing = await bench.post('/as/token', {
    grant_type: 'refresh_token',
    client_id: bench.environment.client.id,
  })
  assert.deepEqual([missing.status, missing.body.error], [400, 'invalid_request'])
  const unknown = await refresh(bench, 'made-up')
  assert.deepEqual([unknown.status, unknown.body.error], [400, 'invalid_grant'])
})
