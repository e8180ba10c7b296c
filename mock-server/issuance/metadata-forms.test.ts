import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { compactVerify, decodeProtectedHeader } from 'jose'
import type { EnvironmentOptions } from '../options.ts'
import { openBench } from '../testing/wallet.ts'

async function ask(headers: Record<string, string>, options: EnvironmentOptions = {}) {
  const bench = await openBench([], { options })
  const answer = await bench.agent
    .get(`/.well-known/openid-credential-issuer${bench.base}`)
    .set(headers)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => done(null, Buffer.concat(chunks).toString()))
    })
  return { bench, type: answer.headers['content-type'], text: answer.body as string, answer }
}

for (const accept of ['application/jwt', 'application/jwt, application/json;q=0.5']) {
  test(`Accept: ${accept} brings signed metadata, every parameter a claim`, async () => {
    const { bench, type, text } = await ask({ accept })
    assert.equal(type, 'application/jwt')
    const { typ, x5c = [] } = decodeProtectedHeader(text)
    assert.equal(typ, 'openidvci-issuer-metadata+jwt')
    const [leaf = ''] = x5c as string[]
    const { publicKey } = new X509Certificate(Buffer.from(leaf, 'base64'))
    const { payload } = await compactVerify(text, publicKey)
    const claims = JSON.parse(new TextDecoder().decode(payload))
    assert.equal(claims.sub, bench.environment.credentialIssuer)
    assert.ok(Number.isInteger(claims.iat) && claims.exp > claims.iat)
    assert.equal(claims.credential_issuer, bench.environment.credentialIssuer)
    assert.ok(claims.credential_configurations_supported)
  })
}

for (const accept of [
  'application/json',
  '*/*',
  'text/html',
  'application/json, application/jwt',
]) {
  test(`Accept: ${accept} brings JSON`, async () => {
    assert.equal((await ask({ accept })).type, 'application/json')
  })
}

test('an issuer that signs nothing answers everybody with JSON', async () => {
  const { type } = await ask({ accept: 'application/jwt' }, { signedMetadata: false })
  assert.equal(type, 'application/json')
})

test('a reader of one language gets the texts of it, and is told which came', async () => {
  const { answer, text } = await ask({ 'accept-language': 'de-CH, de;q=0.9, en;q=0.1' })
  assert.match(String(answer.headers['content-language']), /^de(,|$)/)
  const { display, credential_configurations_supported: configurations } = JSON.parse(text)
  assert.deepEqual(
    display.map(({ locale }: { locale: string }) => locale),
    ['de'],
  )
  for (const { credential_metadata: metadata } of Object.values<Configuration>(configurations)) {
    assert.deepEqual(
      metadata.display.map(({ locale }) => locale),
      ['de'],
    )
    for (const { display } of metadata.claims ?? []) assert.notDeepEqual(display, [])
  }
})

for (const [name, header] of [
  ['nobody', undefined],
  ['who reads anything', '*'],
  ['who reads another language', 'fr'],
] as const) {
  test(`${name} gets the whole document`, async () => {
    const { answer, text } = await ask(header === undefined ? {} : { 'accept-language': header })
    assert.equal(answer.headers['content-language'], undefined)
    assert.equal(JSON.parse(text).display.length, 2)
  })
}

test('where credentials have no scope, neither does the server', async () => {
  const { bench, text } = await ask({}, { scopes: 'none' })
  const { credential_configurations_supported: configurations } = JSON.parse(text)
  for (const it of Object.values<object>(configurations)) assert.equal('scope' in it, false)
  const { body } = await bench.agent.get(`/.well-known/oauth-authorization-server${bench.base}/as`)
  assert.deepEqual(body.scopes_supported, ['openid'])
})

test('an issuer with a host of its own has an identifier without a path', async () => {
  const bench = await openBench([], { options: { ownHost: true } })
  const { credentialIssuer, id } = bench.environment
  assert.equal(credentialIssuer, `https://${id}.localhost`)
  const { body } = await bench.agent
    .get('/.well-known/openid-credential-issuer')
    .set('host', `${id}.localhost`)
  assert.equal(body.credential_issuer, credentialIssuer)
})

interface Configuration {
  readonly credential_metadata: {
    readonly display: readonly { readonly locale: string }[]
    readonly claims?: readonly { readonly display?: unknown }[]
  }
}
