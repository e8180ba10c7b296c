import assert from 'node:assert/strict'
import { test } from 'node:test'
import supertest from 'supertest'
import { publicApp } from './http/public-app.ts'
import { presets } from './presets.ts'
import { testMock } from './testing/mock.ts'

async function issuerMetadata(wish: { preset: string; options?: object }) {
  const mock = await testMock()
  const { id } = await mock.create(wish)
  const path = `/.well-known/openid-credential-issuer/${id}`
  const { body } = await supertest(publicApp(mock)).get(path)
  const configurations: Record<string, unknown>[] = Object.values(
    body.credential_configurations_supported,
  )
  return { body, configurations }
}

const formats = (configurations: readonly Record<string, unknown>[]) =>
  [...new Set(configurations.map(({ format }) => format))].toSorted()

test('plain has nothing in its metadata that a library in the field stops at', async () => {
  const { body, configurations } = await issuerMetadata({ preset: 'plain' })
  assert.deepEqual(formats(configurations), ['dc+sd-jwt', 'jwt_vc_json', 'mso_mdoc'])
  for (const { proof_types_supported: types } of configurations) {
    assert.deepEqual(Object.keys(Object(types)), ['jwt'])
  }
  assert.doesNotMatch(JSON.stringify(body), /svg|"@context"|"attestation"/)
  assert.equal(body.credential_request_encryption, undefined)
})

test('full has every format and proof type', async () => {
  const { configurations } = await issuerMetadata({ preset: 'full' })
  const all = ['dc+sd-jwt', 'jwt_vc_json', 'jwt_vc_json-ld', 'ldp_vc', 'mso_mdoc']
  assert.deepEqual(formats(configurations), all)
})

test('pingone has PingOne’s types alone', async () => {
  const { configurations } = await issuerMetadata({ preset: 'pingone' })
  assert.deepEqual(formats(configurations), ['dc+sd-jwt'])
  assert.equal(configurations.length, 2)
})

test('options of an environment override its preset', async () => {
  const options = { formats: ['ldp_vc'] }
  const { configurations } = await issuerMetadata({ preset: 'plain', options })
  assert.deepEqual(formats(configurations), ['dc+sd-jwt', 'ldp_vc'])
})

for (const { name } of presets) {
  test(`an offer of the preset ${name} can be made at once`, async () => {
    const mock = await testMock()
    const environment = await mock.create({ preset: name })
    assert.equal(environment.grantTypes.length, 2)
    assert.ok((await environment.store.collection('credentialTypes').list()).length >= 2)
  })
}
