import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Response } from 'supertest'
import {
  authorizationParameters,
  authorize,
  openBench,
  pkce,
  redeemCode,
} from '../testing/wallet.ts'
import { StoreFull } from './store.ts'

/** What a wallet brought when there was no room is good for the same request when there is: HTTP 507 spends nothing. */
const limit = 400

async function withLimit() {
  const bench = await openBench([], {}, { entriesAtMost: limit })
  const nonces = bench.environment.store.collection('nonces')
  /** Takes all room but so much. */
  async function fill(left = 0): Promise<void> {
    const put = async (id = 0): Promise<void> => {
      await nonces.put(`filler-${id}`, { issuedAt: new Date(0) })
      return put(id + 1)
    }
    await assert.rejects(put(), StoreFull)
    for (let id = 0; id < left; id += 1) await nonces.take(`filler-${id}`)
  }
  async function free(): Promise<void> {
    for (let id = 0; id < limit; id += 1) await nonces.take(`filler-${id}`)
  }
  return { bench, fill, free }
}

function assertFull({ status, headers, body }: Response): void {
  assert.equal(status, 507)
  assert.match(String(headers['content-type']), /^application\/json/)
  assert.equal(headers['cache-control'], 'no-store')
  assert.deepEqual(body, {
    error: 'server_error',
    error_description: `The mock keeps ${limit} entries at most, and none has expired`,
  })
}

for (const left of [0, 1]) {
  test(`a pre-authorized code is good after a refusal, and its Transaction Code no guess: room for ${left}`, async () => {
    const { bench, fill, free } = await withLimit()
    const made = await bench.offer({ txCode: true })
    const redeem = () => bench.redeem(made, { tx_code: made.txCode?.value })
    await fill(left)
    for (let times = 0; times < 7; times += 1) assertFull(await redeem())
    await free()
    assert.equal((await redeem()).status, 200)
    assert.equal((await redeem()).body.error, 'invalid_grant')
  })
}

for (const left of [0, 1, 2]) {
  test(`an authorization code is good after a refusal: room for ${left}`, async () => {
    const { bench, fill, free } = await withLimit()
    await bench.offer()
    const scope = 'p1:provision:credentials:staff-pass'
    const signedIn = await authorize(bench, { scope })
    await fill(left)
    assertFull(await redeemCode(bench, signedIn))
    await free()
    const { status, body } = await redeemCode(bench, signedIn)
    assert.equal(status, 200)
    const { id } = bench.environment.client
    const refresh = () =>
      bench.post('/as/token', {
        grant_type: 'refresh_token',
        client_id: id,
        refresh_token: body.refresh_token,
      })
    await fill(left)
    assertFull(await refresh())
    await free()
    assert.equal((await refresh()).status, 200)
    assert.equal((await refresh()).body.error, 'invalid_grant')
  })
}

test('what failed for want of room leaves no token behind', async () => {
  const { bench, fill } = await withLimit()
  const made = await bench.offer()
  await fill(1)
  assertFull(await bench.redeem(made))
  assert.equal(await bench.environment.store.collection('accessTokens').count(), 0)
  assert.equal(await bench.environment.store.collection('redeemedCodes').count(), 0)
})

for (const deferred of [false, true]) {
  for (const left of [0, 1, 2]) {
    const what = deferred ? 'a deferred one' : 'one'
    test(`of a credential that has no room, ${what}, nothing is taken for received: room for ${left}`, async () => {
      const { bench, fill, free } = await withLimit()
      const { environment } = bench
      const made = await bench.offer({ deferred })
      const token = (await bench.redeem(made)).body.access_token
      const { jwt } = await bench.proof(await bench.nonce())
      const [configuration] = made.offeredTypeIds
      const request = { credential_configuration_id: configuration, proofs: { jwt: [jwt] } }
      const first = () => bench.credential(token, request)
      // The counter of status lists is there from the first credential on.
      await environment.store.collection('statusCounters').put('given', { positions: 0 })
      const transaction_id = deferred ? (await first()).body.transaction_id : undefined
      if (deferred) environment.clock.advance('PT61S')
      const ask = () =>
        deferred
          ? bench.agent
              .post(`${bench.base}/openid4vci/credentials-to-come`)
              .set('authorization', `Bearer ${token}`)
              .send({ transaction_id })
          : first()
      await fill(left)
      assertFull(await ask())
      const offer = await environment.store.collection('offers').get(made.id)
      assert.deepEqual(offer?.provisionedTypeIds, [])
      assert.equal(await environment.store.collection('provisionedCredentials').count(), 0)
      assert.equal(await environment.store.collection('statusIndexes').count(), 0)
      await free()
      const served = await ask()
      assert.equal(served.status, 200)
      assert.equal(served.body.credentials.length, 1)
    })
  }
}

test('a nonce and a pushed request have no room, and have it later', async () => {
  const { bench, fill, free } = await withLimit()
  const scope = 'p1:provision:credentials:staff-pass'
  const push = () =>
    bench.post('/as/par', authorizationParameters(bench, pkce().challenge, { scope }))
  const nonce = () => bench.agent.post(`${bench.base}/openid4vci/fresh-nonce`)
  await fill()
  assertFull(await push())
  assertFull(await nonce())
  await free()
  assert.equal((await push()).status, 201)
  assert.equal((await nonce()).status, 200)
})

test('a decision that has no room is told by a page, and can be made again', async () => {
  const { bench, fill, free } = await withLimit()
  const scope = 'p1:provision:credentials:staff-pass'
  const parameters = authorizationParameters(bench, pkce().challenge, { scope })
  const page = await bench.agent.get(bench.authorizationUrl(parameters))
  await bench.signIn(page)
  await fill()
  const { status, text } = await bench.decide(page, 'allow')
  assert.equal(status, 507)
  assert.match(text, /400 entries at most/)
  await free()
  assert.equal((await bench.decide(page, 'allow')).status, 303)
})

test('a token that outlives its offer still needs the scopes that the offer required, and is deferred or denied as it said', async () => {
  for (const terms of [{ deferred: true }, { denied: true }, { requiredScopes: ['more'] }]) {
    const bench = await openBench()
    const { environment } = bench
    const made = await bench.offer(terms)
    const token = (await bench.redeem(made)).body.access_token
    // The token of somebody who narrowed it.
    await environment.store
      .collection('accessTokens')
      .update(token, (it) => ({ ...it, scope: 'p1:provision:credentials' }))
    await environment.store.collection('offers').take(made.id)
    const { jwt } = await bench.proof(await bench.nonce())
    const [configuration] = made.offeredTypeIds
    const request = { credential_configuration_id: configuration, proofs: { jwt: [jwt] } }
    const { status, body } = await bench.credential(token, request)
    const expected =
      'deferred' in terms
        ? [202, undefined]
        : 'denied' in terms
          ? [400, 'credential_request_denied']
          : [403, 'insufficient_scope']
    assert.deepEqual([status, body.error], expected)
  }
})
