import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { createAuthority, leaf } from '../crypto/tls.ts'
import type { EnvironmentOptions } from '../options.ts'
import { openBench } from '../testing/wallet.ts'
import { type ClientAuthentication, createWalletKeys } from './registered-client.ts'

type Members = Record<string, unknown>

const instance = await generateKeyPair('ES256', { extractable: true })
const foreign = await generateKeyPair('ES256', { extractable: true })
const instanceJwk = await exportJWK(instance.publicKey)

async function ready(options: EnvironmentOptions = {}) {
  const bench = await openBench([], { options: { formats: [], ...options } })
  const { environment } = bench
  const now = () => numericDate(environment.now())
  const server = environment.authorizationServer
  const client = (method: ClientAuthentication) => {
    const found = environment.clients.find(({ authentication }) => authentication === method)
    assert.ok(found)
    return found
  }
  let counted = 0
  const jti = () => `jti-${++counted}`
  return {
    bench,
    client,
    now,
    /** Redeems a new pre-authorized code as whoever form and headers say. */
    async token(form: Members, headers: Record<string, string> = {}) {
      const made = await bench.offer()
      return bench.post(
        '/as/token',
        {
          grant_type: grantTypes.preAuthorizedCode,
          'pre-authorized_code': made.preAuthorizedCode,
          ...form,
        },
        headers,
      )
    },
    async assertion(claims: Members = {}, key = client('private_key_jwt').key) {
      const { id } = client('private_key_jwt')
      assert.ok(key)
      const jwt = await new SignJWT({
        iss: id,
        sub: id,
        aud: server,
        jti: jti(),
        exp: now() + 60,
        ...claims,
      })
        .setProtectedHeader({ alg: 'ES256' })
        .sign(await importJWK(key, 'ES256'))
      return {
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: jwt,
      }
    },
    async attestation(claims: Members = {}, proofClaims: Members = {}, header: Members = {}) {
      const { id, attester } = client('attest_jwt_client_auth')
      assert.ok(attester)
      const payload = {
        iss: attester.issuer,
        sub: id,
        exp: now() + 3600,
        cnf: { jwk: instanceJwk },
        ...claims,
      }
      const proof = { iss: id, aud: server, jti: jti(), iat: now(), ...proofClaims }
      const key = await importJWK(attester.key, 'ES256')
      return {
        'oauth-client-attestation': await new SignJWT(payload)
          .setProtectedHeader({ alg: 'ES256', typ: 'oauth-client-attestation+jwt', ...header })
          .sign(key),
        'oauth-client-attestation-pop': await new SignJWT(proof)
          .setProtectedHeader({ alg: 'ES256', typ: 'oauth-client-attestation-pop+jwt' })
          .sign(instance.privateKey),
      }
    },
  }
}

test('takes each registered wallet by its own method, and by no other', async () => {
  const { token, client, assertion, attestation } = await ready()
  const basic = ({ id = '', secret = '' }) => ({
    authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
  })
  const post = client('client_secret_post')
  const ways: readonly (readonly [Members, Record<string, string>])[] = [
    [{ client_id: client('none').id }, {}],
    [{}, basic(client('client_secret_basic'))],
    [{ client_id: post.id, client_secret: post.secret }, {}],
    [await assertion(), {}],
    [{}, await attestation()],
    [{ client_id: client('attest_jwt_client_auth').id }, await attestation()],
  ]
  for (const [form, headers] of ways) {
    assert.equal((await token(form, headers)).status, 200, JSON.stringify(form))
  }
  for (const [form, headers] of [
    [{ client_id: post.id }, {}],
    [{}, basic(post)],
    [{}, basic({ ...client('client_secret_basic'), secret: 'wrong' })],
    [{ client_id: 'stranger' }, {}],
    [{ client_id: client('private_key_jwt').id }, {}],
    [{ client_id: post.id, ...(await assertion()) }, {}],
  ] as const) {
    const answer = await token(form, headers)
    assert.deepEqual([answer.status, answer.body.error], [401, 'invalid_client'])
    assert.match(answer.headers['www-authenticate'] ?? '', /^Basic /)
  }
  const twice = await token({ client_secret: post.secret, client_id: post.id }, basic(post))
  assert.equal(twice.body.error, 'invalid_request')
})

test('refuses a client assertion that is not right', async () => {
  const { token, assertion, now } = await ready()
  const foreignKey = await exportJWK(foreign.privateKey)
  const right = await assertion()
  for (const form of [
    await assertion({ aud: 'https://elsewhere.example' }),
    await assertion({ iss: 'another' }),
    await assertion({ exp: now() - 1 }),
    await assertion({ exp: now() + 86_400 }),
    await assertion({ exp: undefined }),
    await assertion({ nbf: now() + 120 }),
    await assertion({ jti: undefined }),
    await assertion({}, foreignKey),
    { ...right, client_assertion_type: 'other' },
    { ...right, client_assertion: 'made up' },
  ]) {
    assert.equal((await token(form)).body.error, 'invalid_client')
  }
  assert.equal((await token(right)).status, 200)
  assert.equal((await token(right)).body.error, 'invalid_client', 'a replay')
})

test('takes an assertion for the token endpoint, but not where FAPI 2.0 forbids it', async () => {
  const { token, assertion, bench } = await ready()
  const aud = `${bench.environment.credentialIssuer}/as/token`
  assert.equal((await token(await assertion({ aud }))).status, 200)
  const strict = await ready({ profile: 'haip', clientAuthentication: 'required' })
  const there = `${strict.bench.environment.credentialIssuer}/as/token`
  for (const audience of [there, [strict.bench.environment.authorizationServer]]) {
    const answer = await strict.token(await strict.assertion({ aud: audience }))
    assert.equal(answer.body.error, 'invalid_client')
  }
})

test('refuses an attestation or a proof that is not right', async () => {
  const { token, attestation, now } = await ready()
  const right = await attestation()
  const { 'oauth-client-attestation-pop': _, ...alone } = await attestation()
  for (const headers of [
    alone,
    await attestation({ iss: 'https://unknown.example' }),
    await attestation({ iss: undefined }),
    await attestation({ sub: undefined }),
    await attestation({ exp: now() - 1 }),
    await attestation({ exp: undefined }),
    await attestation({ nbf: now() + 120 }),
    await attestation({}, { exp: now() - 60 }),
    await attestation({}, { nbf: now() + 120 }),
    await attestation({ cnf: undefined }),
    await attestation({ cnf: { jwk: await exportJWK(foreign.publicKey) } }),
    await attestation({ cnf: { jwk: await exportJWK(instance.privateKey) } }),
    await attestation({}, {}, { typ: 'JWT' }),
    await attestation({}, { iss: 'another' }),
    await attestation({}, { aud: 'https://elsewhere.example' }),
    await attestation({}, { iat: now() - 86_400 }),
    await attestation({}, { iat: undefined }),
    await attestation({}, { jti: undefined }),
    { ...right, 'oauth-client-attestation': 'made up' },
    { ...right, 'oauth-client-attestation-pop': 'made up' },
  ]) {
    const answer = await token({}, headers)
    assert.deepEqual([answer.status, answer.body.error], [401, 'invalid_client'])
  }
  assert.equal((await token({}, right)).status, 200)
  assert.equal((await token({}, right)).body.error, 'invalid_client', 'a replay')
  const another = await token({ client_id: 'another' }, await attestation())
  assert.equal(another.body.error, 'invalid_client')
})

test('wants the chain of the attestation’s key where HAIP does, without its anchor', async () => {
  const { token, attestation, client, bench } = await ready({ profile: 'haip' })
  const { attester } = client('attest_jwt_client_auth')
  assert.ok(attester)
  const { environment } = bench
  const anchor = Buffer.from(environment.keys.root).toString('base64')
  const now = environment.now()
  const authority = await createAuthority(now)
  const other = await createWalletKeys(authority, now)
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp224r1' })
  const unnamed = await leaf(authority, {
    name: 'CN=a key that JWK has no name for',
    publicKey: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    now,
    names: [],
  })
  for (const x5c of [
    undefined,
    [],
    'none',
    ['bm9uZQ=='],
    [...attester.x5c, anchor],
    other.attester.x5c,
    [anchor],
    [Buffer.from(unnamed.rawData).toString('base64')],
  ]) {
    const answer = await token({}, await attestation({}, {}, { x5c }))
    assert.deepEqual([answer.status, answer.body.error], [401, 'invalid_client'])
  }
  const right = await token({}, await attestation({}, {}, { x5c: attester.x5c }))
  assert.equal(right.body.error, 'invalid_dpop_proof', 'the wallet is known: now its key')
})

test('asks for its challenge, gives one, and takes it', async () => {
  const { token, attestation, bench } = await ready({ attestationChallenges: 'required' })
  const first = await token({}, await attestation())
  assert.deepEqual([first.status, first.body.error], [400, 'use_attestation_challenge'])
  const told = first.headers['oauth-client-attestation-challenge']
  assert.equal((await token({}, await attestation({}, { challenge: told }))).status, 200)
  const given = await bench.agent.post(`${bench.base}/as/attestation-challenge`)
  assert.equal(given.headers['cache-control'], 'no-store')
  const challenge = given.body.attestation_challenge
  assert.equal((await token({}, await attestation({}, { challenge }))).status, 200)
  const plain = await ready()
  const absent = await plain.bench.agent.post(`${plain.bench.base}/as/attestation-challenge`)
  assert.equal(absent.status, 404)
})

test('leaves out of its metadata whatever it is told to, and takes nobody by it', async () => {
  const authenticationMethods = ['client_secret_post', 'private_key_jwt'] as const
  const { bench, token, client, attestation } = await ready({ authenticationMethods })
  const { body } = await bench.agent.get(`/.well-known/oauth-authorization-server${bench.base}/as`)
  assert.deepEqual(body.token_endpoint_auth_methods_supported, authenticationMethods)
  assert.equal(body.client_attestation_signing_alg_values_supported, undefined)
  assert.equal(body['pre-authorized_grant_anonymous_access_supported'], false)
  assert.equal((await token({ client_id: client('none').id })).status, 401)
  assert.equal((await token({}, await attestation())).status, 401)
  const { id, secret = '' } = client('client_secret_post')
  assert.equal((await token({ client_id: id, client_secret: secret })).status, 200)
})

test('says in its metadata whom it takes, and takes nobody else', async () => {
  for (const [options, methods, anonymous] of [
    [{}, 5, true],
    [{ anonymousAccess: false }, 5, false],
    [{ clientAuthentication: 'required' }, 4, false],
    [{ clientAuthentication: 'attestation' }, 1, false],
  ] as const) {
    const { bench, token, client, attestation } = await ready(options)
    const where = `/.well-known/oauth-authorization-server${bench.base}/as`
    const { body } = await bench.agent.get(where)
    assert.equal(body.token_endpoint_auth_methods_supported.length, methods)
    assert.equal(body['pre-authorized_grant_anonymous_access_supported'], anonymous)
    assert.equal((await token({})).status, anonymous ? 200 : 401)
    const named = await token({ client_id: client('none').id })
    assert.equal(named.status, methods === 5 ? 200 : 401)
    assert.equal((await token({}, await attestation())).status, 200)
  }
})
