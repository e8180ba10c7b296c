import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  authorizationParameters,
  authorize,
  openBench,
  pkce,
  redeemCode,
} from '../testing/wallet.ts'

const scope = 'p1:provision:credentials:staff-pass'

test('redeems a code for a token of the scope that was asked for', async () => {
  const bench = await openBench()
  const answer = await redeemCode(bench, await authorize(bench, { scope }))
  assert.equal(answer.status, 200)
  assert.equal(answer.body.scope, scope)
  assert.equal(answer.body.authorization_details, undefined)
})

test('refuses a replayed code and revokes what the first use gave', async () => {
  const bench = await openBench()
  const code = await authorize(bench, { scope })
  const first = await redeemCode(bench, code)
  const probe = () => bench.credential(first.body.access_token, {})
  assert.equal((await probe()).body.error, 'invalid_credential_request')

  const replay = await redeemCode(bench, code)
  assert.deepEqual([replay.status, replay.body.error], [400, 'invalid_grant'])
  assert.equal((await probe()).status, 401)
})

test('a code that was asked for in time is worth nothing after the end of its offer', async () => {
  const bench = await openBench()
  const grants = { grantTypes: ['authorization_code'] } as const
  const { issuerState } = await bench.offer(grants)
  bench.environment.clock.advance('PT29M30S')
  const inTime = await authorize(bench, { scope, issuer_state: issuerState })
  const late = await authorize(bench, { scope, issuer_state: issuerState })
  assert.equal((await redeemCode(bench, inTime)).status, 200)
  bench.environment.clock.advance('PT31S')
  const refused = await redeemCode(bench, late)
  assert.deepEqual([refused.status, refused.body.error], [400, 'invalid_grant'])
})

test('a code is worth nothing when no type of its offer is there any more', async () => {
  const bench = await openBench()
  const types = bench.environment.store.collection('credentialTypes')
  const [type] = await types.list()
  assert.ok(type)
  const grants = ['authorization_code'] as const
  const { issuerState } = await bench.offer({ grantTypes: grants, offeredTypeIds: [type.id] })
  const inTime = await authorize(bench, { issuer_state: issuerState })
  const late = await authorize(bench, { issuer_state: issuerState })
  assert.equal((await redeemCode(bench, inTime)).status, 200)
  await types.update(type.id, (entry) => ({ ...entry, deletedAt: bench.environment.now() }))
  const refused = await redeemCode(bench, late)
  assert.deepEqual([refused.status, refused.body.error], [400, 'invalid_grant'])
  const again = authorizationParameters(bench, pkce().challenge, { issuer_state: issuerState })
  const { headers } = await bench.agent.get(bench.authorizationUrl(again))
  const sentBack = new URL(headers.location ?? 'https://nowhere.example').searchParams
  assert.equal(sentBack.get('error'), 'invalid_request')
})

test('redeems a code once when it is sent many times at once', async () => {
  const bench = await openBench()
  const code = await authorize(bench, { scope })
  const answers = await Promise.all(Array.from({ length: 8 }, () => redeemCode(bench, code)))
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
})

test('refuses another verifier, another redirect_uri and a code past its minute', async () => {
  const bench = await openBench()
  const code = await authorize(bench, { scope })
  const refused = async (more: Record<string, unknown>, error: string) => {
    const answer = await redeemCode(bench, code, more)
    assert.deepEqual([answer.status, answer.body.error], [400, error])
  }
  await refused({ code_verifier: pkce().verifier }, 'invalid_grant')
  await refused({ code_verifier: '' }, 'invalid_grant')
  await refused({ redirect_uri: 'https://wallet.example/other' }, 'invalid_grant')
  await refused({ code: 'made-up' }, 'invalid_grant')
  bench.environment.clock.advance('PT60S')
  await refused({}, 'invalid_grant')
  assert.equal((await redeemCode(bench, await authorize(bench, { scope }))).status, 200)
})

test('refuses a code for another client, and a client that does not say who it is', async () => {
  const bench = await openBench()
  const code = await authorize(bench, { scope })
  const stranger = await redeemCode(bench, code, { client_id: 'stranger' })
  assert.deepEqual([stranger.status, stranger.body.error], [401, 'invalid_client'])
  const { verifier } = code
  const nobody = await bench.post('/as/token', {
    grant_type: 'authorization_code',
    code: code.code,
    code_verifier: verifier,
    redirect_uri: bench.environment.client.redirectUri,
  })
  assert.deepEqual([nobody.status, nobody.body.error], [400, 'invalid_request'])
  assert.equal((await redeemCode(bench, code)).status, 200)
})

test('gives each configuration of authorization_details its credential identifiers', async () => {
  const bench = await openBench()
  const [type] = await bench.environment.store.collection('credentialTypes').list()
  const details = JSON.stringify([
    {
      type: 'openid_credential',
      credential_configuration_id: type?.id,
      locations: [bench.environment.credentialIssuer],
    },
  ])
  const answer = await redeemCode(bench, await authorize(bench, { authorization_details: details }))
  const [granted, ...others] = answer.body.authorization_details
  assert.deepEqual(others, [])
  assert.equal(granted.credential_configuration_id, type?.id)
  const [identifier] = granted.credential_identifiers

  const { jwt } = await bench.proof(await bench.nonce())
  const request = async (id: object) =>
    bench.credential(answer.body.access_token, { ...id, proofs: { jwt: [jwt] } })
  const byConfiguration = await request({ credential_configuration_id: type?.id })
  assert.equal(byConfiguration.body.error, 'invalid_credential_request')
  const unknown = await request({ credential_identifier: 'made-up' })
  assert.equal(unknown.body.error, 'unknown_credential_identifier')
  assert.equal((await request({ credential_identifier: identifier })).status, 200)
})

test('binds the token to the offer of issuer_state, and never beyond it', async () => {
  const bench = await openBench()
  const types = await bench.environment.store.collection('credentialTypes').list()
  const made = await bench.offer({
    grantTypes: ['authorization_code'],
    offeredTypeIds: [String(types[0]?.id)],
  })
  const scopes = types.map(({ openid4VCI }) => openid4VCI.scope).join(' ')
  const code = await authorize(bench, { issuer_state: made.issuerState, scope: scopes })
  const token = await redeemCode(bench, code)
  const { jwt } = await bench.proof(await bench.nonce())
  const ask = (id: string | undefined) =>
    bench.credential(token.body.access_token, {
      credential_configuration_id: id,
      proofs: { jwt: [jwt] },
    })
  const beyond = await ask(types[1]?.id)
  assert.deepEqual([beyond.status, beyond.body.error], [403, 'insufficient_scope'])
  assert.equal((await ask(types[0]?.id)).status, 200)
  const offer = await bench.environment.store.collection('offers').get(made.id)
  assert.deepEqual(offer?.provisionedTypeIds, [types[0]?.id])
})

test('takes the verifier of RFC 7636, Appendix B, for its challenge, and no other', async () => {
  const bench = await openBench()
  const code_challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
  const right = { code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk' }
  const code = await authorize(bench, { scope, code_challenge })
  const wrong = await redeemCode(bench, code, { code_verifier: code_challenge })
  assert.equal(wrong.body.error, 'invalid_grant')
  assert.equal((await redeemCode(bench, code, right)).status, 200)
})
