import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { deflateSync } from 'node:zlib'
import { abridgedJson } from '../protocol/abridged-json.ts'
import { parseBoundedJson } from '../protocol/bounded-json.ts'
import { challengeParameter, parseChallenges } from '../protocol/challenge.ts'
import { didWebUrl, jwkOfDid } from '../protocol/did.ts'
import { readMdoc } from '../protocol/mdoc.ts'
import { parseOfferLink } from '../protocol/offer-link.ts'
import { Redactor } from '../protocol/redactor.ts'
import { readStatusListToken, statusAt } from '../protocol/status-list.ts'
import { oneLine, printable, visible } from '../reporting/plain-text.ts'
import { cborIn } from '../reporting/render/html/decoded-cbor.ts'
import { jwtsIn } from '../reporting/render/html/decoded-jwt.ts'
import { decodedViews } from '../reporting/render/html/decoded-view.ts'
import { laidOut } from '../reporting/render/html/laid-out.ts'
import { marked } from '../reporting/render/html/markup.ts'
import { wrapped } from '../reporting/terminal.ts'
import { withoutVarying } from '../reporting/varying.ts'
import { resolveDisclosures } from '../wallet/formats/disclosures.ts'
import { decodeJson, decodeRequestBody } from '../wallet/http/message-body.ts'
import { sightOffer } from '../wallet/offer-sources/sighting.ts'
import { readPage } from '../wallet/sign-in/html-forms.ts'

/**
 * What an issuer sends may be of 5 MB and of the worst shape: reading or showing it takes less than a second of
 * processor time. Each input grows from small to whole, so that what is quadratic fails before it hangs.
 */
const wholeBytes = 5_000_000
const smallBytes = 40_000
const mostMs = 1000

type Work = (bytes: number) => () => unknown

function costs(name: string, work: Work, whole = wholeBytes): void {
  test(name, (t) => {
    for (let bytes = Math.min(smallBytes, whole); ; bytes = Math.min(bytes * 12, whole)) {
      const ms = processorMs(work(bytes))
      assert.ok(ms < mostMs, `${Math.round(ms)} ms for ${bytes} bytes`)
      if (bytes === whole) return t.diagnostic(`${Math.round(ms)} ms for ${bytes} bytes`)
    }
  })
}

function processorMs(job: () => unknown): number {
  const before = process.cpuUsage()
  try {
    // Interrupts what would hang.
    runInNewContext('job()', { job }, { timeout: 20 * mostMs })
  } catch (cause) {
    // To refuse it is one way of being done with it.
    if ((cause as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return Number.POSITIVE_INFINITY
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function repeated(part: string, bytes: number): string {
  return part.repeat(Math.ceil(bytes / part.length)).slice(0, bytes)
}

type Reader = (text: string) => unknown

/** Reads a text that is made of one part, again and again. */
function readsRepeated(
  reader: string,
  read: Reader,
  parts: readonly string[],
  whole?: number,
): void {
  for (const part of parts)
    costs(
      `${reader}: ${JSON.stringify(part)} without end`,
      (bytes) => {
        const text = repeated(part, bytes)
        return () => read(text)
      },
      whole,
    )
}

readsRepeated('the redactor', (text) => new Redactor().text(text), [
  '<input',
  '<input type=password value="',
  '<input name=',
  '<input type=password value= value= ',
  '"access_token":"',
  '\\"access_token\\":\\"',
  '\\\\\\"tx_code\\\\\\":\\\\\\"',
  '\\',
  '&a=',
  '&code=x',
  '?a=%3Fa%3D',
  '%25',
  'eyJ',
  'a',
  ' ',
])
// No header is longer than Node.js takes.
const header = 64 * 1024
readsRepeated(
  'a cookie that is set',
  (it) => new Redactor().header('set-cookie', it),
  [', a=', 'a;', ' '],
  header,
)
readsRepeated(
  'sent cookies',
  (it) => new Redactor().header('cookie', it),
  ['; a=', ';', ' '],
  header,
)
readsRepeated(
  'credentials',
  (it) => new Redactor().header('authorization', `Basic ${it}`),
  ['a', ' '],
  header,
)
readsRepeated(
  'challenges',
  (it) => [parseChallenges(it), challengeParameter(it, 'error')],
  ['error=', 'a a=', '", '],
  header,
)

costs('the redactor: a secret as long as the answer', (bytes) => () => {
  const redactor = new Redactor()
  redactor.mark('access_token', `${'a'.repeat(bytes)}b`)
  return redactor.known('a'.repeat(bytes))
})
costs('the redactor: secrets that begin alike', (bytes) => {
  const redactor = new Redactor()
  for (let n = 8; n < 500; n++) redactor.mark('access_token', `${'a'.repeat(n)}b`)
  return () => redactor.known('a'.repeat(bytes))
})
costs('the redactor: thousands of secrets', (bytes) => {
  const redactor = new Redactor()
  for (let n = 0; n < 2000; n++) redactor.mark('access_token', `${n}-of-many-secrets`)
  return () => redactor.known(repeated('19-of-many-secretz', bytes))
})

costs('the redactor: new secrets without end', (bytes) => {
  const members = Array.from({ length: bytes / 25 }, (_, n) => `"tx_code":"secret-${n}"`)
  return () => new Redactor().text(`{${members.join(',')}}`)
})
costs('the redactor: new secrets in base64 without end', (bytes) => {
  const encoded = Array.from({ length: bytes / 40 }, (_, n) =>
    Buffer.from(`{"tx_code":"se-${n}"}`).toString('base64url'),
  )
  return () => new Redactor().text(encoded.join('.'))
})
for (const part of ['a1B2c3D4e5F6g7 ', 'NDkzNTM2IQ ', '493536 ', '493537,'])
  costs(`the redactor: a Transaction Code, and ${JSON.stringify(part)} without end`, (bytes) => {
    const redactor = new Redactor()
    redactor.mark('tx_code', '493536')
    return () => redactor.text(repeated(part, bytes))
  })
readsRepeated(
  'JSON',
  (text) => [parseBoundedJson(text), abridgedJson(text), decodeJson(Buffer.from(text))],
  ['[', '{"a":', '0,', '"', '\\'],
)
costs('a form of other names', (bytes) => {
  const form = Array.from({ length: bytes / 8 }, (_, n) => `n${n}`).join('&')
  return () => decodeRequestBody(form, 'application/x-www-form-urlencoded')
})
readsRepeated('a form', (it) => decodeRequestBody(it, 'application/x-www-form-urlencoded'), [
  '&',
  '%41',
  '%',
  '+',
])
readsRepeated(
  'a DID',
  (it) => [didWebUrl(`did:web:${it}`), jwkOfDid(`did:key:z${it}`), jwkOfDid(`did:jwk:${it}`)],
  ['a', ':', '%41'],
)
readsRepeated('an mdoc', readMdoc, ['a', 'gYGB', '_'])
readsRepeated(
  'an offer',
  (it) => [parseOfferLink(it), sightOffer(`data:image/png;base64,${it}`), sightOffer(`{${it}`)],
  ['a', '?credential_offer=', '[', ' '],
  2_000_000,
)
readsRepeated('a page of HTML', (html) => readPage({ url: 'https://as.example/', html }), [
  '<form></form><input>',
  '<b a=1><p>',
  '<a><div>',
  '<div>',
  '<',
  '&',
])
readsRepeated('text for people', (it) => [visible(it), oneLine(it, 80)], [
  '\r',
  '\u001b]8;;',
  '\ud800',
  '\u202e',
  '\u0085',
])
readsRepeated('text for a terminal', printable, ['\u001b[1m', '\n::', '#[', ' ', ':'])
readsRepeated('lines for people', (it) => wrapped(it, 80), [' a', '  a', 'a', ' '])
readsRepeated('what differs from run to run', withoutVarying, [
  'eyJ',
  '…a',
  '‹id›',
  'a1B2c3D4e5F6 ',
  '2026-01-01T',
  '1',
])
readsRepeated('tokens of a page', jwtsIn, [
  'eyJ',
  'eyJhbGciOiJub25lIn0.',
  '~',
  'eyJhbGciOiJub25lIn0.eyJhIjoxfQ.~',
])
readsRepeated('CBOR of a page', (it) => cborIn(`{"a":"${it}"}`), ['gYGB', 'a'])
readsRepeated('decoded views', (it) => decodedViews([], it), ['eyJ', '['])
readsRepeated('a body of a page', (it) => [laidOut(it, 'application/json'), marked(it)], [
  '[',
  '‹a',
  '{"a":',
])

costs('a status list that expands', (bytes) => {
  const lst = deflateSync(Buffer.alloc(bytes * 10)).toString('base64url')
  const claims = { sub: '', iat: 0, exp: 0, ttl: 0, statusList: { bits: 1, lst } }
  return () => statusAt({ form: 'jwt', jwt: '', header: {}, claims }, 0)
})

test('a status list token that is no text', () => {
  assert.ok(processorMs(() => readStatusListToken(Buffer.alloc(wholeBytes, 0x81))) < mostMs)
})

test('disclosures that name a digest twice are resolved once (RFC 9901, Section 7.1)', () => {
  const encoded: string[] = []
  let digest = ''
  for (let n = 0; n < 90; n++) {
    const value = digest === '' ? 'end' : [{ '...': digest }, { '...': digest }]
    const disclosure = Buffer.from(JSON.stringify([`salt ${n}`, value])).toString('base64url')
    encoded.push(disclosure)
    digest = createHash('sha256').update(disclosure).digest('base64url')
  }
  const payload = { list: [{ '...': digest }] }
  assert.ok(processorMs(() => resolveDisclosures(payload, encoded)) < mostMs)
  const resolved = resolveDisclosures(payload, encoded)
  assert.match('problem' in resolved ? resolved.problem : '', /is there twice/)
})
