import assert from 'node:assert/strict'
import { generateKeyPairSync, type JsonWebKey, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import supertest from 'supertest'
import { request as send } from 'undici'
import { startMock } from '../in-process.ts'
import { testMock } from '../testing/mock.ts'
import { lastingKinds } from '../testing/stores.ts'
import { controlApp } from './control-app.ts'

const mock = await testMock()
const agent = supertest(
  controlApp({ mock, controlUrl: 'http://127.0.0.1:8444', caPath: null }, undefined),
)
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = pair.publicKey.export({ format: 'jwk' }) as JsonWebKey
const rsa = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits }).publicKey.export({ format: 'jwk' })
const callback = 'com.example.wallet:/cb'

const wallet = (more: object = {}) => ({
  id: `wallet-${randomUUID()}`,
  redirectUris: [callback, 'https://wallet.example/other?x=1'],
  authentication: 'private_key_jwt',
  jwks: { keys: [{ ...jwk, kid: '1' }] },
  ...more,
})

async function clientsPath(options: object = {}): Promise<string> {
  const { body } = await agent.post('/environments').send({ options: { formats: [], ...options } })
  return `/environments/${body.environment}/clients`
}

test('a wallet registers, is listed, and goes again', async () => {
  const path = await clientsPath()
  const seeded = (await agent.get(path)).body.clients.length
  const its = wallet({ id: 'https://wallet.example/a b' })
  const { status, body } = await agent.post(path).send(its)
  assert.equal(status, 201)
  assert.deepEqual(body, its)
  const { clients } = (await agent.get(path)).body
  assert.equal(clients.length, seeded + 1)
  assert.deepEqual(clients.at(-1), its)
  const one = `${path}/${encodeURIComponent(its.id)}`
  assert.equal((await agent.delete(one)).status, 204)
  assert.equal((await agent.delete(one)).status, 404)
  assert.equal((await agent.get(path)).body.clients.length, seeded)
  assert.equal((await agent.post(path).send(its)).status, 201)
})

test('no private key is listed, of a seeded wallet neither', async () => {
  const { text } = await agent.get(await clientsPath())
  assert.match(text, /"kty":"EC"/)
  assert.doesNotMatch(text, /"d":/)
})

test('a secret is the one that was given, or made', async () => {
  const path = await clientsPath()
  const basic = wallet({ authentication: 'client_secret_basic', jwks: undefined })
  const given = await agent.post(path).send({ ...basic, secret: 'of my own' })
  assert.equal(given.body.secret, 'of my own')
  const made = await agent.post(path).send({ ...basic, id: 'other' })
  assert.match(made.body.secret, /^[\w-]{22,}$/)
})

test('an id that is taken is refused, and whoever has it stays as it was', async () => {
  const created = await agent.post('/environments').send({ options: { formats: [] } })
  const path = `/environments/${created.body.environment}/clients`
  const its = wallet()
  await agent.post(path).send(its)
  const taken = [its.id, created.body.client.id, created.body.worker.clientId]
  for (const id of taken) {
    const answer = await agent.post(path).send({ ...its, id, redirectUris: ['https://x.example'] })
    assert.equal(answer.status, 409, id)
    assert.match(answer.body.error, /There is a client/)
  }
  assert.deepEqual((await agent.get(path)).body.clients.at(-1), its)
  const ways = await Promise.all([1, 2, 3].map(() => agent.post(path).send({ ...its, id: 'once' })))
  assert.deepEqual(ways.map(({ status }) => status).toSorted(), [201, 409, 409])
})

test('a seeded wallet stays', async () => {
  const path = await clientsPath()
  const { clients } = (await agent.get(path)).body
  assert.equal((await agent.delete(`${path}/${clients[0].id}`)).status, 409)
  assert.deepEqual((await agent.get(path)).body.clients, clients)
})

test('a wallet that the environment would never take is refused at once', async () => {
  const path = await clientsPath({ clientAuthentication: 'attestation' })
  const answer = await agent.post(path).send(wallet())
  assert.equal(answer.status, 400)
  assert.match(answer.body.error, /takes no clients that authenticate by private_key_jwt/)
})

const keys = (...all: object[]) => ({ jwks: { keys: all } })
const none = { authentication: 'none', jwks: undefined }
const attested = (attesters?: unknown) => ({
  ...{ authentication: 'attest_jwt_client_auth', jwks: undefined },
  attesters,
})

for (const [what, more, sentence] of [
  ['a private key', keys(pair.privateKey.export({ format: 'jwk' })), /is a private key/],
  ['a symmetric key', keys({ kty: 'oct', k: 'AAAA' }), /kty that nobody here knows/],
  ['an unknown kty', keys({ ...jwk, kty: 'AKP' }), /kty that nobody here knows/],
  ['a key without its point', keys({ ...jwk, y: undefined }), /no key that can be used/],
  ['a point beside its curve', keys({ ...jwk, y: jwk.x }), /no key that can be used/],
  ['another curve', keys({ ...jwk, crv: 'secp256k1' }), /curve that this mock does not/],
  ['a short RSA key', keys(rsa(1024)), /RSA key of 1024 bits/],
  ['an alg nobody verifies', keys({ ...rsa(2048), alg: 'RS512' }), /alg that this mock does not/],
  ['a kid that is a number', keys({ ...jwk, kid: 7 }), /kid that is no string/],
  ['a kid that is there twice', keys({ ...jwk, kid: 'a' }, { ...jwk, kid: 'a' }), /kid "a"/],
  ['a key that is no object', keys('x' as never), /kty that nobody here knows/],
  ['no key in the set', keys(), /no JWK Set/],
  ['no key set', { jwks: undefined }, /no JWK Set/],
  ['a key in place of a set', { jwks: jwk }, /no JWK Set/],
  ['keys that nobody looks at', { authentication: 'none' }, /has no jwks/],
  ['no redirect URI', { redirectUris: [] }, /no list with an address/],
  ['redirect URIs left out', { redirectUris: undefined }, /no list with an address/],
  ['one redirect URI as a text', { redirectUris: callback }, /no list with an address/],
  ['a fragment', { redirectUris: [`${callback}#x`] }, /redirectUris\[0\]" has a fragment/],
  ['an empty fragment', { redirectUris: [callback, `${callback}#`] }, /\[1\]" has a fragment/],
  ['a relative redirect URI', { redirectUris: ['/cb'] }, /no absolute URI/],
  ['a redirect URI with a space', { redirectUris: ['https://x.example/a b'] }, /no absolute URI/],
  [
    'a redirect URI with a line',
    { redirectUris: ['https://x.example/\r\nx:y'] },
    /no absolute URI/,
  ],
  ['a script as redirect URI', { redirectUris: ['javascript:alert(1)'] }, /leads to no wallet/],
  ['an unknown method', { authentication: 'tls_client_auth' }, /no method of this mock/],
  ['a method left out', { authentication: undefined }, /no method of this mock/],
  ['an unknown member', { redirect_uris: [callback] }, /no member "redirect_uris"/],
  ['no id', { id: undefined }, /no client_id/],
  ['an id beyond ASCII', { id: 'Börse' }, /no client_id/],
  ['a secret nobody needs', { secret: 'x' }, /has no secret/],
  [
    'an empty secret',
    { authentication: 'client_secret_post', jwks: undefined, secret: '' },
    /no client_secret/,
  ],
  ['no attester', attested(), /neither "any" nor a list/],
  ['an empty list of attesters', attested([]), /neither "any" nor a list/],
  ['an attester without anything', attested([{ issuer: 'x' }]), /a certificate, or jwks/],
  [
    'an attester with both',
    attested([{ certificate: 'x', ...keys(jwk) }]),
    /a certificate, or jwks/,
  ],
  ['a certificate that is none', attested([{ certificate: 'MIIB' }]), /is no certificate/],
  [
    'a private key of an attester',
    attested([keys({ ...jwk, d: 'AA' })]),
    /\[0\]\.jwks\.keys\[0\]" is a private key/,
  ],
  ['an unknown member of an attester', attested([{ x5c: [] }]), /no member "x5c"/],
  ['an issuer that is no text', attested([{ issuer: 1, ...keys(jwk) }]), /issuer" is no text/],
  ['attesters of a public wallet that are none', { ...none, attesters: 'all' }, /neither "any"/],
] as const) {
  test(`refuses a wallet with ${what}, in one sentence, and keeps nothing`, async () => {
    const path = await clientsPath()
    const before = (await agent.get(path)).text
    const { status, body } = await agent.post(path).send(wallet(more))
    assert.equal(status, 400)
    assert.match(body.error, sentence)
    assert.doesNotMatch(body.error, /\n/)
    assert.ok(body.hint)
    assert.equal((await agent.get(path)).text, before)
  })
}

test('in JavaScript, too: registered, and refused with the sentence', async (t) => {
  const running = await startMock({
    tls: 'off',
    clients: [wallet({ id: 'from the start' }) as never],
  })
  t.after(() => running.close())
  const environment = await running.environment()
  const client = { id: 'mine', redirectUris: [callback], authentication: 'none' } as const
  assert.deepEqual(await environment.registerClient(client), client)
  await assert.rejects(environment.registerClient(client), /There is a client "mine"/)
  await assert.rejects(
    environment.registerClient({ ...client, redirectUris: [] }),
    /no list with an address/,
  )
  const { body } = await supertest(running.controlUrl ?? '').get(
    `/environments/${environment.ready.environment}/clients`,
  )
  assert.deepEqual(
    body.clients.slice(-2).map(({ id }: { readonly id: string }) => id),
    ['from the start', 'mine'],
  )
})

test('two wallets of one id do not start a mock', async () => {
  const its = wallet() as never
  await assert.rejects(startMock({ tls: 'off', clients: [its, its] }), /Two clients have the id/)
})

for (const { name, skip, where } of lastingKinds()) {
  test(`${name}: a wallet is known after a restart, and to other replicas at once`, {
    skip,
  }, async () => {
    const store = await where('wallets')
    const its = wallet()
    const before = await startMock({ tls: 'off', store })
    const { ready, registerClient } = await before.environment({ options: { formats: [] } })
    await registerClient(its as never)
    const listed = async (controlUrl: string | null) => {
      const answer = await send(`${controlUrl}/environments/${ready.environment}/clients`)
      const { clients } = (await answer.body.json()) as { readonly clients: readonly object[] }
      return clients
    }
    const was = await listed(before.controlUrl)
    assert.deepEqual(was.at(-1), its)
    if (store.startsWith('postgres')) {
      await using replica = await startMock({ tls: 'off', store })
      assert.deepEqual(await listed(replica.controlUrl), was)
    }
    await before.close()
    await using after = await startMock({ tls: 'off', store })
    assert.deepEqual(await listed(after.controlUrl), was)
  })
}
