import assert from 'node:assert/strict'
import { test } from 'node:test'
import supertest from 'supertest'
import { consolePaths } from '../console/routes.ts'
import { controlApp } from '../control/control-app.ts'
import type { EnvironmentOptions } from '../options.ts'
import { openBench } from '../testing/wallet.ts'
import { passable } from './leniency.ts'
import { keptBy, pairs } from './registry.ts'

async function opened(options: EnvironmentOptions = { leniency: 'report' }) {
  const bench = await openBench([], { options: { formats: [], ...options } })
  const made = await bench.offer()
  const { body } = await bench.redeem(made)
  /** Asks for a credential with a proof whose header is changed so. */
  const asked = async (header: Record<string, unknown>, claims: Record<string, unknown> = {}) => {
    const proof = await bench.proof(await bench.nonce(), { header, claims })
    return bench.credential(body.access_token, {
      credential_configuration_id: made.offeredTypeIds[0],
      proofs: { jwt: [proof.jwt] },
    })
  }
  const last = () => bench.environment.journal.entries.at(-1)
  return { bench, made, token: String(body.access_token), asked, last }
}

test('a mistake that does no harm is answered, and noted with what a strict issuer keeps by refusing it', async () => {
  const { asked, last } = await opened()
  const { status, body } = await asked({ typ: 'JWT' })
  assert.equal(status, 200, JSON.stringify(body))
  assert.deepEqual(
    last()?.notes?.map(({ demand, requirement }) => [demand, requirement]),
    [['proof-typ', 'VCI-F.1-03']],
  )
  assert.match(last()?.notes?.[0]?.detail ?? '', /\[invalid_proof\]$/)
  assert.deepEqual(last()?.problems, [])
})

test('several mistakes of one request are all noted', async () => {
  const { asked, last } = await opened()
  const { status } = await asked({ typ: 'JWT' }, { aud: 'https://other.example' })
  assert.equal(status, 200)
  assert.deepEqual(
    last()?.notes?.map(({ demand }) => demand),
    ['proof-typ', 'proof-audience'],
  )
})

for (const options of [{}, { leniency: 'strict' }] as const) {
  test(`${JSON.stringify(options)}: the same is refused, and nothing noted`, async () => {
    const { asked, last } = await opened(options)
    const { status, body } = await asked({ typ: 'JWT' })
    assert.deepEqual([status, body.error], [400, 'invalid_proof'])
    assert.equal(last()?.notes, undefined)
    assert.equal(last()?.problems[0]?.demand, 'proof-typ')
  })
}

test('what is used up, ended, unreadable, refused by the issuer or secret is refused as ever', async () => {
  const { bench, made, token } = await opened()
  assert.equal((await bench.redeem(made)).body.error, 'invalid_grant')
  const withCode = await bench.offer({ txCode: true })
  assert.equal((await bench.redeem(withCode, { tx_code: 'wrong' })).body.error, 'invalid_grant')
  assert.equal((await bench.credential(token, 'no JSON')).status, 400)
  assert.equal((await bench.credential('unknown', {})).status, 401)
  const denied = await bench.offer({ denied: true })
  const { body } = await bench.redeem(denied)
  const refused = await bench.credential(body.access_token, {
    credential_configuration_id: denied.offeredTypeIds[0],
    proofs: { jwt: [(await bench.proof(await bench.nonce())).jwt] },
  })
  assert.deepEqual([refused.status, refused.body.error], [400, 'credential_request_denied'])
  const ended = await bench.offer()
  bench.environment.clock.advance('PT31M')
  assert.equal((await bench.redeem(ended)).body.error, 'invalid_grant')
})

test('nobody is sent to an address that is not registered', async () => {
  const { bench } = await opened()
  const { client } = bench.environment
  const evil = { client_id: client.id, redirect_uri: 'https://evil.example', response_type: 'code' }
  const { status, headers } = await bench.agent.get(bench.path(bench.authorizationUrl(evil)))
  assert.equal(status, 400)
  assert.equal(headers.location, undefined)
})

test('nothing goes on past what is needed; what it goes on past has a requirement', () => {
  const counts = { passed: 0, made: 0 }
  for (const pair of pairs) {
    const requirement = passable(pair.demand, pair.at)
    counts[requirement === undefined ? 'made' : 'passed'] += 1
    if (pair.row.needed) assert.equal(requirement, undefined, pair.demand)
    else if (requirement !== undefined) assert.equal(requirement, keptBy(pair))
  }
  assert.ok(counts.passed > 100 && counts.made > 30, JSON.stringify(counts))
  for (const elsewhere of ['sign-in', 'worker-secret', 'constructor'])
    assert.equal(passable(elsewhere, 'token'), undefined)
  assert.equal(passable('proof-typ', undefined), undefined)
})

test('the page of an offer, its journal and the control surface say what a strict issuer would have refused', async () => {
  const { bench, made, asked } = await opened()
  const { mock, environment } = bench
  const agent = supertest(controlApp({ mock, controlUrl: null, caPath: null }, undefined))
  const page = async () => (await agent.get(consolePaths.offer(environment.id, made.id))).text
  assert.match(await page(), /<div id="strict" hidden>/)
  await asked({ typ: 'JWT' })
  await asked({ typ: 'JWT' })
  const text = await page()
  assert.match(text, /<div id="strict"><p>A strict issuer/)
  assert.equal(text.match(/<li>credential: .*\(VCI-F\.1-03\)<\/li>/g)?.length, 1)
  const journal = await agent.get(consolePaths.journal(environment.id))
  assert.match(journal.text, /A strict issuer refuses this: .*proof-typ, VCI-F\.1-03/)
  const { body } = await agent.get(`/environments/${environment.id}/journal`)
  assert.equal(body.entries.at(-1).notes[0].requirement, 'VCI-F.1-03')
})
