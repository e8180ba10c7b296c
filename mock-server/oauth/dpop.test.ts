import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { grantTypes } from '../../protocol/grants.ts'
import type { EnvironmentOptions } from '../options.ts'
import { authorizationParameters, openBench, pkce } from '../testing/wallet.ts'

const keys = await generateKeyPair('ES256', { extractable: true })
const jwk = await exportJWK(keys.publicKey)
const foreign = await generateKeyPair('ES256', { extractable: true })

type Members = Record<string, unknown>

async function ready(options: EnvironmentOptions = {}) {
  const bench = await openBench([], { options: { formats: [], ...options } })
  let counted = 0
  /** A right proof for one of the endpoints; members given replace, `undefined` removes. */
  async function proof(path: string, claims: Members = {}, header: Members = {}, by = keys) {
    counted += 1
    const url = `https://mock.example${bench.base}${path}`
    const iat = numericDate(bench.environment.now())
    return new SignJWT({ htm: 'POST', htu: url, iat, jti: `proof-${counted}`, ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header })
      .sign(by.privateKey)
  }
  async function token(dpop: string | undefined, code?: string) {
    const made = await bench.offer()
    return bench.post(
      '/as/token',
      {
        grant_type: grantTypes.preAuthorizedCode,
        'pre-authorized_code': code ?? made.preAuthorizedCode,
      },
      dpop === undefined ? {} : { dpop },
    )
  }
  return { bench, proof, token }
}

const credentials = '/openid4vci/credentials'

async function withBoundToken(options: EnvironmentOptions = {}) {
  const bench = await ready(options)
  const { body } = await bench.token(await bench.proof('/as/token'))
  const accessToken: string = body.access_token
  const ath = createHash('sha256').update(accessToken).digest('base64url')
  const ask = (authorization: string, dpop?: string) =>
    bench.bench.agent
      .post(`${bench.bench.base}${credentials}`)
      .set({ authorization, ...(dpop !== undefined && { dpop }) })
      .type('json')
      .send({})
  return { ...bench, accessToken, ath, ask }
}

test('binds a token to the key of the proof, and says so', async () => {
  const { token, proof } = await ready()
  const answer = await token(await proof('/as/token'))
  assert.deepEqual([answer.status, answer.body.token_type], [200, 'DPoP'])
  assert.equal((await token(undefined)).body.token_type, 'Bearer')
})

for (const [what, claims, header] of [
  ['another method', { htm: 'GET' }, {}],
  ['another URL', { htu: 'https://mock.example/elsewhere' }, {}],
  ['no URL', { htu: undefined }, {}],
  ['an old iat', { iat: 1_700_000_000 }, {}],
  ['no iat', { iat: undefined }, {}],
  ['an end that is past', { exp: 1_700_000_000 }, {}],
  ['a beginning that is to come', { nbf: 4_000_000_000 }, {}],
  ['no jti', { jti: undefined }, {}],
  ['another typ', {}, { typ: 'JWT' }],
  ['no key', {}, { jwk: undefined }],
  ['a private key', {}, { jwk: { ...(await exportJWK(keys.privateKey)) } }],
  ['the key of somebody else', {}, { jwk: await exportJWK(foreign.publicKey) }],
] as const) {
  test(`refuses a proof with ${what}`, async () => {
    const { token, proof } = await ready()
    const answer = await token(await proof('/as/token', claims, header))
    assert.deepEqual([answer.status, answer.body.error], [400, 'invalid_dpop_proof'])
  })
}

test('refuses what is no proof, and a proof that was used', async () => {
  const { token, proof } = await ready()
  for (const text of ['made up', 'a.b.c', `${btoa('{"alg":"none","typ":"dpop+jwt"}')}.e30.`]) {
    assert.equal((await token(text)).body.error, 'invalid_dpop_proof')
  }
  const dpop = await proof('/as/token')
  assert.equal((await token(dpop)).status, 200)
  assert.equal((await token(dpop)).body.error, 'invalid_dpop_proof')
})

test('does not look at the query and the fragment of htu', async () => {
  const { bench, token, proof } = await ready()
  const htu = `HTTPS://MOCK.example:443${bench.base}/as/token?a=b#c`
  assert.equal((await token(await proof('/as/token', { htu }))).status, 200)
})

test('under a custom domain htu is the URL that was asked, of either kind', async () => {
  const { bench, proof } = await ready({ customDomain: 'id.acme.example' })
  for (const [host, path] of [
    ['mock.example', `${bench.base}/as/token`],
    ['id.acme.example', '/as/token'],
  ] as const) {
    for (const [at, status] of [
      [host, 200],
      ['elsewhere.example', 400],
    ] as const) {
      const made = await bench.offer()
      const answer = await bench.agent
        .post(path)
        .set({ host, dpop: await proof('', { htu: `https://${at}${path}` }) })
        .type('form')
        .send({
          grant_type: grantTypes.preAuthorizedCode,
          'pre-authorized_code': made.preAuthorizedCode,
        })
      assert.equal(answer.status, status, answer.text)
    }
  }
})

test('asks for its nonce first, at the token and the credential endpoint', async () => {
  const { token, proof } = await ready({ dpopNonces: 'required' })
  const first = await token(await proof('/as/token'))
  assert.deepEqual([first.status, first.body.error], [400, 'use_dpop_nonce'])
  const nonce = first.headers['dpop-nonce']
  assert.equal((await token(await proof('/as/token', { nonce }))).status, 200)
  const stale = await token(await proof('/as/token', { nonce: 'made up' }))
  assert.equal(stale.body.error, 'use_dpop_nonce')
})

test('gives a nonce for proofs with the nonce for key proofs, where they need one', async () => {
  const asked = async (options: EnvironmentOptions) => {
    const { bench } = await ready(options)
    return (await bench.agent.post(`${bench.base}/openid4vci/fresh-nonce`)).headers['dpop-nonce']
  }
  assert.equal(await asked({}), undefined)
  assert.ok(await asked({ dpopNonces: 'required' }))
})

test('wants a proof at all where tokens have to be bound', async () => {
  const { token } = await ready({ dpop: 'required' })
  assert.equal((await token(undefined)).body.error, 'invalid_dpop_proof')
})

test('knows nothing of DPoP where it is switched off', async () => {
  const { token } = await ready({ dpop: 'none' })
  assert.equal((await token('whatever')).body.token_type, 'Bearer')
})

test('takes a bound token with its proof, and in no other way', async () => {
  const { ask, proof, accessToken, ath } = await withBoundToken()
  const right = await ask(`DPoP ${accessToken}`, await proof(credentials, { ath }))
  assert.equal(right.body.error, 'invalid_credential_request')
  const other = await exportJWK(foreign.publicKey)
  for (const [authorization, dpop, error] of [
    [`Bearer ${accessToken}`, undefined, 'invalid_token'],
    [`Bearer ${accessToken}`, await proof(credentials, { ath }), 'invalid_token'],
    [`DPoP ${accessToken}`, undefined, 'invalid_dpop_proof'],
    [`DPoP ${accessToken}`, await proof(credentials), 'invalid_dpop_proof'],
    [`DPoP ${accessToken}`, await proof(credentials, { ath: 'x' }), 'invalid_dpop_proof'],
    [
      `DPoP ${accessToken}`,
      await proof(credentials, { ath }, { jwk: other }, foreign),
      'invalid_dpop_proof',
    ],
  ] as const) {
    const answer = await ask(authorization, dpop)
    assert.deepEqual([answer.status, answer.body.error], [401, error])
    assert.match(answer.headers['www-authenticate'] ?? '', /^DPoP .*error="\w+".*algs="ES256/)
  }
})

test('does not take a bearer token as a bound one', async () => {
  const { ask, proof, token } = await withBoundToken()
  const { access_token: bearer } = (await token(undefined)).body
  const ath = createHash('sha256').update(bearer).digest('base64url')
  const answer = await ask(`DPoP ${bearer}`, await proof(credentials, { ath }))
  assert.deepEqual([answer.status, answer.body.error], [401, 'invalid_token'])
})

test('binds a code to the key that the pushed request names or proves', async () => {
  const { bench, proof } = await ready()
  const types = await bench.environment.store.collection('credentialTypes').list()
  const { verifier, challenge } = pkce()
  const scope = types[0]?.openid4VCI.scope
  const form = authorizationParameters(bench, challenge, { scope })
  const push = (more: Members, dpop: string) =>
    bench.post('/as/par', { ...form, ...more }, { dpop })
  const mismatch = await push({ dpop_jkt: 'A'.repeat(43) }, await proof('/as/par'))
  assert.equal(mismatch.body.error, 'invalid_dpop_proof')
  const { request_uri } = (await push({}, await proof('/as/par'))).body
  const client_id = bench.environment.client.id
  const page = await bench.agent.get(bench.authorizationUrl({ client_id, request_uri }))
  await bench.signIn(page)
  const { location } = (await bench.decide(page, 'allow')).headers
  const redeem = (dpop: string) =>
    bench.post(
      '/as/token',
      {
        grant_type: 'authorization_code',
        client_id,
        redirect_uri: bench.environment.client.redirectUri,
        code: new URL(location ?? '').searchParams.get('code'),
        code_verifier: verifier,
      },
      { dpop },
    )
  const other = { jwk: await exportJWK(foreign.publicKey) }
  const refused = await redeem(await proof('/as/token', {}, other, foreign))
  assert.deepEqual([refused.status, refused.body.error], [400, 'invalid_grant'])
  assert.equal((await redeem(await proof('/as/token'))).body.token_type, 'DPoP')
})
