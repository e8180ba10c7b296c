import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorizationParameters, openBench, pkce } from '../testing/wallet.ts'

const scope = 'p1:provision:credentials:staff-pass'

async function push(more: Record<string, unknown> = {}) {
  const bench = await openBench()
  const parameters = authorizationParameters(bench, pkce().challenge, { scope, ...more })
  const answer = await bench.post('/as/par', parameters)
  const use = (client = bench.environment.client.id) =>
    bench.agent.get(
      bench.authorizationUrl({ client_id: client, request_uri: answer.body.request_uri }),
    )
  return { bench, answer, use }
}

test('answers 201 with a request_uri that works once', async () => {
  const { answer, bench, use } = await push()
  assert.equal(answer.status, 201)
  assert.equal(answer.body.expires_in, 60)
  const page = await use()
  await bench.signIn(page)
  assert.equal((await bench.decide(page, 'allow')).status, 303)
  const again = await use()
  assert.equal(again.status, 400)
  assert.equal(again.headers.location, undefined)
})

test('software that loads the page beforehand uses nothing up, and of two users one decides', async () => {
  const { bench, use } = await push()
  const [, first, second] = [await use(), await use(), await use()]
  for (const page of [first, second]) assert.equal((await bench.signIn(page)).status, 200)
  assert.equal((await bench.decide(first, 'deny')).status, 303)
  const late = await bench.decide(second, 'allow')
  assert.deepEqual([late.status, late.headers.location], [400, undefined])
})

test('keeps a request_uri for the client that pushed it', async () => {
  const { use } = await push()
  assert.equal((await use('stranger')).status, 400)
  assert.equal((await use()).status, 200)
})

test('a look at a request_uri does not use it, and its client is named once', async () => {
  const { bench, answer, use } = await push()
  const { request_uri } = answer.body
  const { id } = bench.environment.client
  const url = bench.authorizationUrl({ client_id: id, request_uri })
  assert.equal((await bench.agent.head(url)).status, 200)
  const unknown = bench.authorizationUrl({ client_id: id, request_uri: 'urn:x' })
  assert.equal((await bench.agent.head(unknown)).status, 400)
  const twice = await bench.agent.get(`${url}&client_id=${id}`)
  assert.deepEqual([twice.status, twice.headers.location], [400, undefined])
  assert.equal((await use()).status, 200)
})

test('forgets a request_uri after its minute', async () => {
  const { bench, use } = await push()
  bench.environment.clock.advance('PT60S')
  assert.equal((await use()).status, 400)
})

for (const [what, more, status, error] of [
  ['a request_uri inside', { request_uri: 'urn:x' }, 400, 'invalid_request'],
  ['another redirect_uri', { redirect_uri: 'https://evil.example' }, 400, 'invalid_request'],
  ['a stranger', { client_id: 'stranger' }, 401, 'invalid_client'],
  ['the plain method', { code_challenge_method: 'plain' }, 400, 'invalid_request'],
] as const) {
  test(`refuses ${what} in a pushed request`, async () => {
    const { answer } = await push(more)
    assert.deepEqual([answer.status, answer.body.error], [status, error])
  })
}
