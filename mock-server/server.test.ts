import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { request as http } from 'node:http'
import { request as https } from 'node:https'
import { test } from 'node:test'
import { MovableClock } from '../protocol/clock.ts'
import { createIssuerKeys, documentSigner } from './crypto/keys.ts'
import { createAuthority } from './crypto/tls.ts'
import { startMock } from './server.ts'

interface Seen {
  readonly status: number | undefined
  readonly body: string
}

function get(url: string, options: { readonly ca?: string; readonly host?: string } = {}) {
  const { host, ca } = options
  const { promise, resolve, reject } = Promise.withResolvers<Seen>()
  const send = url.startsWith('https:') ? https : http
  send(
    url,
    { agent: false, ...(ca && { ca }), ...(host && { servername: host, headers: { host } }) },
    (res) => {
      let body = ''
      res.on('data', (chunk) => {
        body += chunk
      })
      res.on('end', () => resolve({ status: res.statusCode, body }))
    },
  )
    .on('error', reject)
    .end()
  return promise
}

test('speaks HTTPS on localhost, behind a CA whose certificate is in a file of its own', async () => {
  await using mock = await startMock()
  const ready = await mock.createEnvironment()
  assert.match(mock.authUrl, /^https:\/\/localhost:\d+$/)
  assert.equal(ready.ca, mock.caPath)
  const ca = readFileSync(String(mock.caPath), 'utf8')
  assert.equal(ca, mock.caPem)
  const url = `${mock.apiUrl}/environments/${ready.environment}`
  assert.equal((await get(url, { ca })).status, 401)
  assert.equal((await get(url.replace('localhost', '127.0.0.1'), { ca })).status, 401)
  await assert.rejects(get(url), { code: /SELF_SIGNED|UNABLE_TO/ })
})

test('leaves nothing behind when it is closed', async () => {
  const mock = await startMock()
  assert.ok(existsSync(String(mock.caPath)))
  await mock.close()
  assert.equal(existsSync(String(mock.caPath)), false)
  await assert.rejects(get(`${mock.controlUrl}/`), { code: 'ECONNREFUSED' })
  await mock.close()
})

test('a custom domain has a certificate of its own, and no environment id in its URLs', async () => {
  await using mock = await startMock()
  const ready = await mock.createEnvironment({
    options: { customDomain: 'credentials.example' },
  })
  assert.equal(ready.credentialIssuer, 'https://credentials.example')
  const at = (path: string) => `${mock.authUrl}${path}`
  const metadata = await get(at('/.well-known/openid-credential-issuer'), {
    ca: mock.caPem,
    host: 'credentials.example',
  })
  assert.equal(metadata.status, 200)
  assert.equal(JSON.parse(metadata.body).credential_issuer, 'https://credentials.example')
  const beside = await get(at(`/.well-known/openid-credential-issuer/${ready.environment}`), {
    ca: mock.caPem,
  })
  assert.equal(beside.status, 200)
})

test('the control surface is on another listener, or off', async () => {
  await using mock = await startMock({ tls: 'off' })
  assert.match(String(mock.controlUrl), /^http:\/\/127\.0\.0\.1:\d+$/)
  assert.notEqual(new URL(String(mock.controlUrl)).port, new URL(mock.authUrl).port)
  await using silent = await startMock({ tls: 'off', controlPort: 'off' })
  assert.equal(silent.controlUrl, null)
  assert.equal((await silent.createEnvironment()).controlUrl, null)
})

test('behind a public URL that URL is shown, and no CA', async () => {
  await using mock = await startMock({ tls: 'off', publicUrl: 'https://mock.example/' })
  const ready = await mock.createEnvironment()
  assert.equal(ready.apiUrl, 'https://mock.example/v1')
  assert.equal(ready.credentialIssuer, `https://mock.example/${ready.environment}`)
  assert.equal(ready.ca, null)
})

test('faults of the start are those of every environment that names none', async () => {
  await using mock = await startMock({ tls: 'off', faults: ['new offer answered with 200'] })
  const ready = await mock.createEnvironment()
  assert.ok(ready.environment)
  await assert.rejects(mock.createEnvironment({ faults: ['none such'] }), {
    name: 'UsageError',
    code: 'ERR_UNKNOWN_FAULT',
  })
})

test('refuses to start with an unknown fault, a taken port or plain HTTP beyond loopback', async () => {
  await assert.rejects(startMock({ faults: ['none such'] }), { code: 'ERR_UNKNOWN_FAULT' })
  await assert.rejects(startMock({ tls: 'off', host: '0.0.0.0' }), { code: 'ERR_MOCK_PLAIN_HTTP' })
  await using mock = await startMock({ tls: 'off' })
  const port = Number(new URL(mock.authUrl).port)
  await assert.rejects(startMock({ tls: 'off', port }), { code: 'ERR_MOCK_LISTEN' })
})

test('a taken control port leaves the port of the service free', async () => {
  await using first = await startMock()
  const free = await startMock()
  const port = Number(new URL(free.authUrl).port)
  await free.close()
  const controlPort = Number(new URL(String(first.controlUrl)).port)
  await assert.rejects(startMock({ port, controlPort }), { code: 'ERR_MOCK_LISTEN' })
  await using again = await startMock({ port })
  assert.equal(Number(new URL(again.authUrl).port), port)
})

test('what is not there is a JSON 404 on both surfaces, without a stack', async () => {
  await using mock = await startMock({ tls: 'off' })
  for (const url of [`${mock.apiUrl}/nothing`, `${mock.authUrl}/nothing`]) {
    const { status, body } = await get(url)
    assert.equal(status, 404)
    assert.equal(typeof JSON.parse(body), 'object')
    assert.doesNotMatch(body, /\.ts|node_modules/)
  }
})

test("an issuer's certificate is signed by the CA, names the issuer and holds its key", async () => {
  const now = new Date('2026-03-01T10:00:00Z')
  const authority = await createAuthority(now)
  const issuer = 'https://localhost:8443/0f0b46c4'
  const keys = createIssuerKeys(authority, issuer, { now: () => now })
  const x5c = await keys.x5c()
  assert.equal(x5c.length, 1)
  assert.equal(await keys.x5c(), x5c)
  const leaf = new X509Certificate(Buffer.from(String(x5c[0]), 'base64'))
  assert.ok(leaf.verify(new X509Certificate(authority.pem).publicKey))
  assert.equal(leaf.ca, false)
  assert.equal(leaf.subjectAltName, `URI:${issuer}, DNS:localhost`)
  const { kty, crv, x, y } = leaf.publicKey.export({ format: 'jwk' })
  assert.deepEqual(
    { kty, crv, x, y },
    { kty: 'EC', crv: 'P-256', x: keys.public.x, y: keys.public.y },
  )
  assert.equal(keys.public.d, undefined)
  assert.equal(keys.public.kid, keys.signing.kid)
})

test("an issuer's certificates are made anew when its clock leaves them behind", async () => {
  const start = new Date('2026-03-01T10:00:00Z')
  const clock = new MovableClock({ start, frozen: true })
  const keys = createIssuerKeys(await createAuthority(start), 'https://mock.example', clock)
  const certificates = async () => {
    const [leaf = ''] = await keys.x5c()
    const signer = await keys.documentSigner(documentSigner)
    return [Buffer.from(leaf, 'base64'), signer].map((der) => new X509Certificate(der))
  }
  const first = await certificates()
  clock.advance('P30D')
  assert.deepEqual(
    (await certificates()).map(({ serialNumber }) => serialNumber),
    first.map(({ serialNumber }) => serialNumber),
  )
  clock.advance('P2Y')
  for (const { validFromDate, validToDate } of await certificates()) {
    assert.ok(validFromDate < clock.now() && clock.now() < validToDate, String(validToDate))
  }
})
