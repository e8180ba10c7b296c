import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Redactor } from './redactor.ts'

const secret = 'Splx/lO+BeZQ"Q1'
const bytes = Buffer.from(secret)

/** As an issuer may repeat what it was sent. */
const forms: Readonly<Record<string, string>> = {
  'as it is': secret,
  'in JSON': JSON.stringify(secret),
  'percent-encoded': encodeURIComponent(secret),
  'percent-encoded in small letters': encodeURIComponent(secret).replaceAll(/%../g, (it) =>
    it.toLowerCase(),
  ),
  'percent-encoded twice': encodeURIComponent(encodeURIComponent(secret)),
  'percent-encoded throughout': bytes.toString('hex').replaceAll(/../g, '%$&'),
  'in hex': bytes.toString('hex'),
  'in hex, in capitals': bytes.toString('hex').toUpperCase(),
  'in base64': bytes.toString('base64'),
  'in base64url': bytes.toString('base64url'),
  'in base64 behind one sign': Buffer.from(`"${secret}"`).toString('base64'),
  'in base64 behind two signs': Buffer.from(`{"${secret}"}`).toString('base64url'),
  'in HTML': secret.replaceAll('"', '&quot;'),
  'in escapes of JavaScript': [...secret]
    .map((it) => `\\u00${it.charCodeAt(0).toString(16)}`)
    .join(''),
  'in a JWT': `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify({ sent: secret })).toString('base64url')}.`,
}

test('a secret is found in every form it may be written in', () => {
  const redactor = new Redactor()
  redactor.mark('code', secret)
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
    'NDkzNTM2',
    '343933353336',
    '%34%39%33%35%33%36',
    `eyJhbGciOiJub25lIn0.${payload}.`,
  ])
    assert.match(redactor.text(`wrong: ${form}`), /‹(tx_code|encoded)\.1›/, form)
})

test('numbers that merely look like a Transaction Code stay', () => {
  const redactor = new Redactor()
  redactor.mark('tx_code', '8443')
  for (const text of ['{"expires_in": 8443}', 'http://localhost:8443/x', '18443', 'a8443'])
    assert.equal(redactor.text(text), text)
})
