import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PNG } from 'pngjs'
import { changeIssuerProfile } from '../management/issuer-profile-store.ts'
import { openBench } from '../testing/wallet.ts'

test('describes every credential type that can be issued', async () => {
  const bench = await openBench()
  const { body, headers } = await bench.agent.get(
    `/.well-known/openid-credential-issuer${bench.base}`,
  )
  assert.equal(headers['content-type'], 'application/json')
  assert.equal(body.credential_issuer, bench.environment.credentialIssuer)
  const types = await bench.environment.store.collection('credentialTypes').list()
  const configurations = body.credential_configurations_supported
  assert.deepEqual(Object.keys(configurations).sort(), types.map(({ id }) => id).sort())
  const [type] = types
  const configuration = configurations[String(type?.id)]
  assert.equal(configuration.format, 'dc+sd-jwt')
  assert.equal(configuration.scope, type?.openid4VCI.scope)
  assert.deepEqual(configuration.cryptographic_binding_methods_supported, [
    'jwk',
    'did:jwk',
    'did:key',
  ])
  assert.deepEqual(configuration.credential_signing_alg_values_supported, ['ES256'])
  assert.deepEqual(configuration.proof_types_supported.jwt.proof_signing_alg_values_supported, [
    'ES256',
    'ES384',
    'EdDSA',
  ])
  assert.deepEqual(
    configuration.credential_metadata.claims.map(({ path }: { path: string[] }) => path),
    type?.fields.map(({ title }) => [title]),
  )
})

test('shows the pictures of a type, where they are URIs, and its own otherwise', async () => {
  const bench = await openBench()
  const types = bench.environment.store.collection('credentialTypes')
  const [type] = await types.list()
  const id = String(type?.id)
  const displays = async (metadata: Record<string, string>) => {
    await types.update(id, (seen) => ({ ...seen, metadata: { ...seen.metadata, ...metadata } }))
    const where = `/.well-known/openid-credential-issuer${bench.base}`
    const { body } = await bench.agent.get(where)
    return body.credential_configurations_supported[id].credential_metadata.display
  }
  const own = await displays({ logoImage: '', backgroundImage: 'iVBORw0KGgo=' })
  assert.equal(own[0].logo.alt_text, 'A blue disc')
  for (const { logo, background_image } of own) {
    for (const { uri } of [logo, background_image]) {
      const [, base64 = ''] = /^data:image\/png;base64,(.+)$/.exec(uri) ?? []
      const { width, height } = PNG.sync.read(Buffer.from(base64, 'base64'))
      assert.deepEqual([width, height], [32, 32])
    }
  }
  const logoImage = 'data:image/png;base64,iVBORw0KGgo='
  const backgroundImage = 'https://cdn.example/card.png?v=1'
  for (const { logo, background_image } of await displays({ logoImage, backgroundImage })) {
    assert.deepEqual([logo, background_image], [{ uri: logoImage }, { uri: backgroundImage }])
  }
})

test('is called and looks as its profile says', async () => {
  const bench = await openBench()
  const displays = async () =>
    (await bench.agent.get(`/.well-known/openid-credential-issuer${bench.base}`)).body.display
  const names = ['vcispec mock issuer', 'Testaussteller vcispec']
  assert.deepEqual(
    (await displays()).map(({ name }: { name: string }) => name),
    names,
  )
  const logo = 'https://acme.example/logo.svg'
  await changeIssuerProfile(bench.environment, (profile) => ({ ...profile, name: 'ACME', logo }))
  assert.deepEqual(await displays(), [
    { name: 'ACME', locale: 'en', logo: { uri: logo } },
    { name: 'ACME', locale: 'de', logo: { uri: logo } },
  ])
})

test('leaves out a type that OpenID4VCI must not issue', async () => {
  const bench = await openBench()
  const types = bench.environment.store.collection('credentialTypes')
  const [type] = await types.list()
  await types.update(String(type?.id), (seen) => ({
    ...seen,
    openid4VCI: { ...seen.openid4VCI, enabled: false },
  }))
  const { body } = await bench.agent.get(`/.well-known/openid-credential-issuer${bench.base}`)
  assert.equal(String(type?.id) in body.credential_configurations_supported, false)
})

test('has nothing at the place where drafts had the metadata', async () => {
  const bench = await openBench()
  const answer = await bench.agent.get(`${bench.base}/.well-known/openid-credential-issuer`)
  assert.equal(answer.status, 404)
})

test('publishes authorization server metadata that agrees with its own address', async () => {
  const bench = await openBench()
  const { body } = await bench.agent.get(`/.well-known/oauth-authorization-server${bench.base}/as`)
  assert.equal(body.issuer, `${bench.environment.credentialIssuer}/as`)
  const openid = await bench.agent.get(`${bench.base}/as/.well-known/openid-configuration`)
  assert.deepEqual(openid.body, body)
  const keys = await bench.agent.get(bench.path(body.jwks_uri))
  assert.deepEqual(keys.body.keys, [bench.environment.keys.public])
  assert.equal('d' in keys.body.keys[0], false)
})

test('publishes the issuer key under the iss of its credentials', async () => {
  const bench = await openBench()
  const { body } = await bench.agent.get(`/.well-known/jwt-vc-issuer${bench.base}`)
  assert.equal(body.issuer, bench.environment.credentialIssuer)
  assert.equal(body.jwks.keys[0].kid, bench.environment.keys.signing.kid)
})

test('serves an offer again and again, and not once it has expired', async () => {
  const bench = await openBench()
  const { reference } = await bench.offer()
  const get = (what: string) => bench.agent.get(`${bench.base}/offers/${what}`)
  const first = await get(reference)
  assert.equal(first.headers['cache-control'], 'no-store')
  assert.deepEqual((await get(reference)).body, first.body)
  assert.equal((await get(`${reference}x`)).status, 404)
  bench.environment.clock.advance('PT30M')
  const gone = await get(reference)
  assert.equal(gone.status, 404)
  assert.equal(gone.headers['content-type'], 'application/json')
})

test('gives another nonce to anyone, every time', async () => {
  const bench = await openBench()
  const first = await bench.agent.post(`${bench.base}/openid4vci/fresh-nonce`)
  assert.equal(first.status, 200)
  assert.equal(first.headers['cache-control'], 'no-store')
  assert.ok(Buffer.from(first.body.c_nonce, 'base64url').length >= 16)
  assert.notEqual(await bench.nonce(), first.body.c_nonce)
})
