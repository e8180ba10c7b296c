import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Redactor } from './redactor.ts'
import { echoedForms } from './testing/echoed-forms.ts'

const secret = 'Splx/lO+BeZQ"Q1'

test('a secret is found in every form it may be written in', () => {
  const redactor = new Redactor()
  redactor.mark('code', secret)
  const forms = echoedForms(secret)
  assert.ok(Object.keys(forms).length > 30)
  for (const [name, form] of Object.entries(forms)) {
    const written = redactor.known(`You sent ${form}!`)
    assert.match(written, /‹code\.1›/, name)
    assert.ok(!written.includes(form), name)
  }
})

test('a Transaction Code is found as a word, in base64, hex and percent form, and inside a JWT by its name', () => {
  const redactor = new Redactor()
  redactor.mark('tx_code', '493536')
  const payload = Buffer.from('{"tx_code":"493536"}').toString('base64url')
  for (const form of [
    '493536',
    '"493536"',
    'PIN-493536',
    'https://issuer.example/493536/used',
    '{"you_sent": 493536}',
    'NDkzNTM2',
    Buffer.from('a493536').toString('base64url'),
    '343933353336',
    '%34%39%33%35%33%36',
    `eyJhbGciOiJub25lIn0.${payload}.`,
    ...[0, 1, 2].map((before) =>
      Buffer.from(`${'x:'.slice(2 - before)}493536 is wrong`).toString('base64'),
    ),
    ...[0, 1, 2].map((before) =>
      Buffer.from(`${'{"'.slice(2 - before)}you":"493536"`).toString('base64url'),
    ),
  ]) {
    const written = redactor.text(`wrong: ${form}`)
    assert.match(written, /‹(tx_code|encoded)\.\d+›/, form)
    assert.ok(!written.includes(form), form)
  }
})

test('an Authorization header is redacted wherever a log has it', () => {
  for (const line of [
    '> Authorization: Bearer opaque.Token_1',
    "headers: { authorization: 'DPoP opaque.Token_1' }",
    '{"Proxy-Authorization":"Bearer opaque.Token_1"}',
    String.raw`"{\"authorization\": \"Bearer opaque.Token_1\"}"`,
    'authorization=Basic opaque.Token_1',
  ]) {
    const written = new Redactor().text(line)
    assert.match(written, /‹(access_token|client_credentials)\.1›/, line)
    assert.ok(!written.includes('Token_1'), line)
  }
  const harmless = 'WWW-Authenticate: Bearer realm; authorization: required'
  assert.equal(new Redactor().text(harmless), harmless)
})

test('numbers that merely look like a Transaction Code stay', () => {
  const redactor = new Redactor()
  redactor.mark('tx_code', '8443')
  for (const text of [
    '{"expires_in": 8443}',
    'http://localhost:8443/x',
    '18443',
    'a8443',
    '8443-01-02',
    'https://issuer.example/8443/x',
    'eyJhbGciOiJub25lIn0.eyJpYXQiOjE3OTg0NDMwMDB9.',
  ])
    assert.equal(redactor.text(text), text)
})

test('a short Transaction Code is found in base64, whatever stands before it', () => {
  const redactor = new Redactor()
  redactor.mark('tx_code', '52857')
  for (const before of ['', 'a', 'a:', '{"a":', '{"a":"']) {
    const encoded = Buffer.from(`${before}52857`).toString('base64url')
    assert.doesNotMatch(redactor.text(encoded), new RegExp(encoded.slice(-6)), before)
  }
  const other = Buffer.from('a:152857').toString('base64url')
  assert.equal(redactor.text(other), other)
})

test('a Transaction Code is found in base64 of which another secret was cut out before it', () => {
  const around = ['', 'x', 'xy'].flatMap((before) =>
    ['', 'z', 'zz'].map((after) => [before, after]),
  )
  for (const [before, after] of around) {
    const redactor = new Redactor()
    redactor.mark('access_token', 'Zb3kQ9xT7mLw2')
    redactor.mark('tx_code', '493536')
    const said = `${before} You sent Zb3kQ9xT7mLw2${after} and the code 493536 was used.`
    const written = redactor.text(Buffer.from(said).toString('base64'))
    assert.doesNotMatch(written, /NDkzNTM2|Q5MzUzN|0OTM1Mz/, said)
  }
})
