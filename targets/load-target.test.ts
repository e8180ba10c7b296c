import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { MovableClock } from '../protocol/clock.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { loadTarget } from './load-target.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-target-'))
after(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function usageError(promise: Promise<unknown>): Promise<UsageError> {
  const error = await promise.then(
    () => assert.fail('it was accepted'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof UsageError, String(error))
  return error
}

test('without a source the target is the embedded mock, judged as a PingOne service', async () => {
  const loaded = await loadTarget(undefined, {})
  assert.equal(loaded.kind, 'mock')
  assert.equal(loaded.embedded, true)
  assert.deepEqual(loaded.named, ['http://127.0.0.1'], 'the wallet may go where it is')
  assert.deepEqual(loaded.profiles, ['openid4vci', 'pingone'])
  assert.equal(loaded.dialect, '1.0')
  assert.equal(loaded.trust.insecureHttp, false)
})

test('a YAML file is read with its defaults, variables and the files beside it', async () => {
  const pem = '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n'
  file('acme-ca.pem', pem)
  file(
    'acme.expected.yaml',
    'VCI-7.2-05: { reason: proxy caches, issue: ACME-1, expires: 2027-01-31 }',
  )
  const path = file(
    'acme.yaml',
    `name: Acme issuer
credentialIssuer: https://issuer.acme.example/tenant-1
offers:
  kind: http
  url: https://admin.acme.example/offers?grant={grant}
  headers: { authorization: "Bearer \${env:ACME_TOKEN}" }
trust: { ca: acme-ca.pem, credentialRoots: [acme-ca.pem] }
expectedFailures: acme.expected.yaml
`,
  )
  const loaded = await loadTarget(path, { ACME_TOKEN: 's3"cr: et' })
  assert.equal(loaded.target.name, 'Acme issuer')
  assert.equal(loaded.kind, 'http')
  assert.equal(loaded.credentialIssuer, 'https://issuer.acme.example/tenant-1')
  assert.deepEqual(loaded.profiles, ['openid4vci'])
  assert.deepEqual(loaded.trust, { ca: pem, credentialRoots: [pem], insecureHttp: false })
  assert.deepEqual(loaded.expectedFailures, [
    {
      requirement: 'VCI-7.2-05',
      reason: 'proxy caches',
      issue: 'ACME-1',
      expires: '2027-01-31',
    },
  ])
})

test('a mock that runs elsewhere is not the embedded one', async () => {
  const source = '{"offers":{"kind":"mock","control":"http://127.0.0.1:8444"}}'
  assert.equal((await loadTarget(source, {})).embedded, false)
})

test('the issuer alone is a target that makes no offers', async () => {
  const loaded = await loadTarget('{"credentialIssuer":"https://issuer.example"}', {})
  assert.equal(loaded.kind, 'issuer-only')
  assert.deepEqual(loaded.profiles, ['openid4vci'])
})

test('JSON itself overrides the file it extends, and keeps the rest of it', async () => {
  const path = file(
    'base.json',
    JSON.stringify({
      name: 'Base',
      credentialIssuer: 'https://issuer.example',
      trust: { insecureHttp: true },
    }),
  )
  const source = JSON.stringify({ extends: path, profiles: ['haip'], trust: {} })
  const loaded = await loadTarget(source, {})
  assert.equal(loaded.target.name, 'Base')
  assert.deepEqual(loaded.profiles, ['openid4vci', 'haip'])
  assert.equal(loaded.trust.insecureHttp, true)
})

test('a missing environment variable is named with its key and file', async () => {
  const path = file(
    'variable.yaml',
    `login: { username: alice, password: "\${env:ACME_PASSWORD}" }\n`,
  )
  const error = await usageError(loadTarget(path, {}))
  assert.equal(
    error.message,
    `The environment variable ACME_PASSWORD is not set; "login.password" in ${path} needs it.`,
  )
  assert.match(error.hint, /ACME_PASSWORD=/)
})

test('whatever is wrong with a target file is said in one sentence, with a hint', async () => {
  const cases: readonly (readonly [string, string, RegExp, RegExp])[] = [
    ['missing.yaml', '', /missing\.yaml cannot be read/, /path of a YAML or JSON file/],
    ['syntax.yaml', 'offers: {kind', /syntax\.yaml is neither YAML nor JSON: /, /Check/],
    ['list.yaml', '- a\n- b\n', /holds no keys/, /offers/],
    ['unknown.yaml', 'ofers: { kind: mock }', /has no key "ofers"/, /Did you mean "offers"\?/],
    [
      'nested.yaml',
      'trust: { insecureHtttp: true }',
      /at \/trust has no key "insecureHtttp"/,
      /Did you mean "insecureHttp"\?/,
    ],
    ['type.yaml', 'trust: { insecureHttp: sure }', /at \/trust\/insecureHttp must be boolean/, /./],
    ['kind.yaml', 'offers: { kind: ftp }', /at \/offers\/kind must be one of "mock"/, /./],
    ['dialect.yaml', 'dialect: 1.0', /at \/dialect must be one of "1.0"/, /quotes/],
    ['ca.yaml', 'trust: { ca: nowhere.pem }', /"trust\.ca" of .* cannot be read/, /relative/],
    [
      'expected.yaml',
      'expectedFailures: nowhere.yaml',
      /expected failures .*nowhere\.yaml cannot be read/,
      /reason/,
    ],
    [
      'static.yaml',
      'offers: { kind: static, offer: nowhere.png }',
      /nowhere\.png cannot be read/,
      /PNG/,
    ],
    [
      'placeholder.yaml',
      'offers: { kind: http, url: "https://a.example/{txcode}" }',
      /unknown placeholder \{txcode\}/,
      /\{txCode\}/,
    ],
    [
      'region.yaml',
      `offers: { kind: pingone, region: XX, environment: 11111111-1111-4111-8111-111111111111,
  user: 11111111-1111-4111-8111-111111111111, worker: { clientId: a, clientSecret: b } }`,
      /"XX" is not a PingOne region/,
      /NA, CA, EU/,
    ],
  ]
  for (const [name, content, message, hint] of cases) {
    const path = name === 'missing.yaml' ? join(folder, name) : file(name, content)
    const error = await usageError(loadTarget(path, {}))
    assert.match(error.message, message)
    assert.match(error.hint, hint, error.message)
    assert.doesNotMatch(error.message, /\n/)
  }
})

test('an expectation needs a reason and a date', async () => {
  const path = file('late.yaml', 'expectedFailures: late.expected.yaml')
  file('late.expected.yaml', 'VCI-7.2-05: { expires: 2027-01-31 }')
  assert.match((await usageError(loadTarget(path, {}))).message, /gives no reason for VCI-7\.2-05/)
  file('late.expected.yaml', 'VCI-7.2-05: { reason: known, expires: 2027-02-31x }')
  assert.match((await usageError(loadTarget(path, {}))).message, /gives no date/)
  const rest = 'reason: known, expires: 2027-01-31'
  file('late.expected.yaml', `VCI-7.2-05: { ${rest}, until: never }`)
  assert.match((await usageError(loadTarget(path, {}))).message, /unknown key VCI-7\.2-05\.until/)
  file('late.expected.yaml', `VCI-7.2-05: { ${rest}, issue: 7 }`)
  assert.match((await usageError(loadTarget(path, {}))).message, /issue .* is not text/)
  file('late.expected.yaml', '[VCI-7.2-05]')
  assert.match((await usageError(loadTarget(path, {}))).message, /is not a mapping/)
})

test('a scenario waits twenty seconds, or as long as the target file says', async () => {
  const offers = { kind: 'static', offer: 'openid-credential-offer://?credential_offer=%7B%7D' }
  const load = (more: object) => loadTarget(JSON.stringify({ offers, ...more }), {})
  assert.equal((await load({})).patienceSeconds, 20)
  assert.equal((await load({ patienceSeconds: 90 })).patienceSeconds, 90)
  const error = await usageError(load({ patienceSeconds: '90' }))
  assert.match(error.message, /patienceSeconds/)
})

test('every kind of target may say how long its pre-authorized codes are good for', async () => {
  const offers = { kind: 'static', offer: 'openid-credential-offer://?credential_offer=%7B%7D' }
  const { target } = await loadTarget(JSON.stringify({ offers, codeLifetimeSeconds: 60 }), {})
  await using http = new RecordingHttp({ clock: new MovableClock() })
  await using session = await target.open({ http })
  assert.equal(session.codeLifetimeSeconds, 60)
})

test('a second user signs in on the same pages', async () => {
  const static_ = { kind: 'static', offer: 'openid-credential-offer://?credential_offer=%7B%7D' }
  const secondLogin = { username: 'bob', password: 'p' }
  const http = new RecordingHttp({ clock: new MovableClock() })
  const loaded = await loadTarget(JSON.stringify({ offers: static_, secondLogin }), {})
  const { secondSignIn } = await loaded.target.open({ http })
  const html =
    '<form action=/in method=post><input name=username><input type=password name=password></form>'
  const result = await secondSignIn?.({ url: 'https://as.example/login', html })
  assert.equal(result?.kind, 'submit')
  assert.deepEqual(result?.kind === 'submit' && result.fields, secondLogin)

  const without = await loadTarget(JSON.stringify({ offers: static_ }), {})
  assert.equal((await without.target.open({ http })).secondSignIn, undefined)
  const inBrowser = JSON.stringify({ offers: static_, secondLogin: { browser: true } })
  assert.match((await usageError(loadTarget(inBrowser, {}))).message, /secondLogin/)
})
