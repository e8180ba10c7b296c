import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { flow as flowOf } from '../../checks/testing/flow.ts'
import { assemble } from '../../checks/testing/sd-jwt.ts'
import { offerLinkByReference, offerLinkByValue } from '../../protocol/offer-link.ts'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { entriesOf, harOf } from '../testing/har-of.ts'
import { only } from '../testing/judged.ts'
import { vcispec } from '../testing/vcispec.ts'
import { type CaptureVerdict, judgeCapture } from './judge-capture.ts'
import { readHar } from './read-har.ts'

const issuer = 'https://issuer.example'
const metadata = {
  credential_issuer: issuer,
  credential_endpoint: `${issuer}/c`,
  nonce_endpoint: `${issuer}/n`,
  credential_configurations_supported: {},
}

function entry(method: string, url: string, body: unknown, second: number, base64 = false) {
  const text = JSON.stringify(body)
  const content = base64
    ? { text: Buffer.from(text).toString('base64'), encoding: 'base64' }
    : { text }
  return {
    startedDateTime: `2026-03-01T12:00:0${second}Z`,
    time: 1,
    request: { method, url, headers: [] },
    response: {
      status: 200,
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      content,
    },
  }
}

function har(...entries: readonly unknown[]): Buffer {
  return Buffer.from(JSON.stringify({ log: { version: '1.2', entries } }))
}

test('of what is not placed only the address is told', async () => {
  const secret = (url: string) => ({ ...entry('GET', url, {}, 3) })
  const urls = [
    'https://elsewhere.example/cb?access_token=SECRET#SECRET',
    'https://elsewhere.example/#SECRET',
    'https://SECRET:SECRET@elsewhere.example/path',
    'https:SECRET:SECRET@elsewhere.example/path',
    'SECRET@elsewhere.example/path',
  ]
  const unread = urls.map((url) => ({ ...secret(url), response: { status: 0 } }))
  const { notPlaced } = await judgeCapture(readHar(har(...urls.map(secret), ...unread)))
  assert.equal(notPlaced.length, 2 * urls.length)
  assert.doesNotMatch(JSON.stringify(notPlaced), /SECRET/)
  assert.ok(notPlaced.every(({ url }) => url.includes('elsewhere.example')))
})

const flow = har(
  entry('POST', `${issuer}/n`, { c_nonce: 'abcdefghijklmnopqrstuv' }, 2, true),
  entry('GET', `${issuer}/.well-known/openid-credential-issuer`, metadata, 1),
  entry('GET', 'https://elsewhere.example/', {}, 3),
)

test('places exchanges by the metadata, in their order, also gzip compressed', async () => {
  for (const bytes of [flow, gzipSync(flow)]) {
    const verdict = await judgeCapture(readHar(bytes))
    assert.equal(verdict.placed, 2)
    assert.deepEqual(
      verdict.notPlaced.map(({ url }) => url),
      ['https://elsewhere.example/'],
    )
    assert.ok(violated(verdict).includes('VCI-7.2-05'))
  }
})

test('an answer that a report does not show is not found wrong for that', async () => {
  const metadataRead = entry('GET', `${issuer}/.well-known/openid-credential-issuer`, metadata, 1)
  for (const text of [
    '‹not shown: 300 characters›',
    '‹not shown: 300 characters, for more than 5000 secrets›',
    '{"c_nonce":"‹an owner’s word›"}',
  ]) {
    const nonce = entry('POST', `${issuer}/n`, {}, 2)
    const hidden = {
      ...nonce,
      comment: 'ex-2, nonce',
      response: { ...nonce.response, content: { text } },
    }
    const verdict = await judgeCapture(
      readHar(har({ ...metadataRead, comment: 'ex-1, issuer-metadata' }, hidden)),
    )
    assert.equal(verdict.placed, 2)
    const rests = findingsIn(verdict).filter(({ seen }) => /JSON|‹|object|characters/.test(seen))
    assert.deepEqual(rests, [], text)
    assert.ok(
      verdict.notInThisCapture.some((id) => id.startsWith('VCI-7.2-')),
      text,
    )
  }
})

test('one sentence for what is no capture', async () => {
  const bad = [flow.subarray(0, 100), gzipSync(flow).subarray(0, 40), Buffer.from('{"log":{}}')]
  for (const bytes of bad) assert.throws(() => readHar(bytes), { code: 'ERR_CAPTURE' })
  assert.equal((await judgeCapture(readHar(har(1, null, {}, { request: [] })))).placed, 0)
})

function findingsIn({ runs }: CaptureVerdict) {
  return runs.flatMap(({ findings }) => findings)
}

function violated(verdict: CaptureVerdict, side = 'issuer'): readonly string[] {
  const own = findingsIn(verdict).filter((it) => it.verdict === 'violated' && it.side === side)
  return [...new Set(own.map(({ requirement }) => requirement))].toSorted()
}

const recorded = flowOf(() => {})

test('a whole issuance that is right: offer, credential and the wallet are judged too', async () => {
  const verdict = await judgeCapture(readHar(harOf(entriesOf(recorded.exchanges))))
  assert.deepEqual(violated(verdict), [])
  const met = (side: string) =>
    findingsIn(verdict).filter((it) => it.side === side && it.verdict === 'satisfied')
  const ids = met('issuer').map(({ requirement }) => requirement)
  for (const prefix of ['VCI-4.1.1-', 'SDJWTVC-', 'P1-OFFER-', 'VCI-8.3-'])
    assert.ok(
      ids.some((it) => it.startsWith(prefix)),
      prefix,
    )
  // The fixture says in which languages nothing is wanted, and has a flow of the wallet's own beside that of the offer.
  const wallet = violated(verdict, 'wallet')
  assert.ok(wallet.includes('VCI-12.2.2-12') && !wallet.includes('VCI-4.1.1-23'))
  assert.ok(met('wallet').length > 5)
})

test('a wallet that brings no issuer_state, where its flow is the only one beside the offer', async () => {
  const byCode = flowOf((it) => {
    it.steps.splice(0, Infinity, ...it.steps.filter(({ name }) => name !== 'token'))
  })
  const verdict = await judgeCapture(readHar(harOf(entriesOf(byCode.exchanges))))
  assert.ok(violated(verdict, 'wallet').includes('VCI-4.1.1-23'))
})

test('an issuer is judged by its own offers alone, whoever comes first', async () => {
  const other = 'https://b.example'
  const brokenOffer = { credential_issuer: other, credential_configuration_ids: [] }
  const byValue = offerLinkByValue(brokenOffer)
  const byReference = offerLinkByReference(`${other}/offer`)
  const metadataOf = (of: string) =>
    JSON.parse(JSON.stringify(metadata).replaceAll(issuer, of)) as unknown
  const page = (link: string, second: number) =>
    entry('GET', 'https://shop.example/', { link }, second)
  const metadataRead = (of: string, second: number) =>
    entry('GET', `${of}/.well-known/openid-credential-issuer`, metadataOf(of), second)
  const asked = [metadataRead(issuer, 1), metadataRead(other, 2)]
  const fetched = entry('GET', `${other}/offer`, brokenOffer, 4)
  for (const steps of [
    [...asked, page(byValue, 3)],
    [...asked, page(byReference, 3), fetched],
  ]) {
    const verdict = await judgeCapture(readHar(har(...steps)))
    const about = (of: string) =>
      findingsIn(verdict).filter(
        (it) => it.issuer === of && /^VCI-4\.1\./.test(it.requirement) && it.side === 'issuer',
      )
    assert.deepEqual(about(issuer), [])
    assert.ok(about(other).some((it) => it.verdict === 'violated'))
  }
  const nobodys = await judgeCapture(
    readHar(har(metadataRead(issuer, 1), page(byValue, 2), page(byReference, 3))),
  )
  assert.ok(!findingsIn(nobodys).some((it) => /^VCI-4\.1/.test(it.requirement)))
})

test('a credential whose disclosures do not match is found in the answer that brought it', async () => {
  const tampered = flowOf((it) => {
    it.raw = `${assemble(it.credential)}WyJzYWx0IiwieCIsInkiXQ~`
  })
  const verdict = await judgeCapture(readHar(harOf(entriesOf(tampered.exchanges))))
  assert.ok(violated(verdict).some((id) => /^(SDJWTVC|SDJWT|RFC9901)-/.test(id)))
})

test('two issuers in one capture are judged apart', async () => {
  const one = entriesOf(recorded.exchanges)
  const cached = flowOf((it) => {
    it.step('nonce').headers['cache-control'] = 'max-age=60'
  })
  const other = JSON.parse(
    JSON.stringify(entriesOf(cached.exchanges).map(inPlain)).replaceAll(
      'auth.example',
      'b.example',
    ),
  )
  const mixed = one.map(inPlain).flatMap((entry, index) => [entry, other[index]])
  const verdict = await judgeCapture(readHar(harOf(mixed)))
  const broken = findingsIn(verdict).filter(
    (it) => it.side === 'issuer' && it.requirement === 'VCI-7.2-05' && it.verdict === 'violated',
  )
  assert.deepEqual(
    broken.map((it) => new URL(it.issuer ?? '').host),
    ['b.example'],
  )
  assert.equal(new Set(verdict.runs.map((it) => it.issuer)).size, 2)
})

test('archives of red runs, judged again, have their findings about what was exchanged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-capture-'))
  after(() => rmSync(folder, { recursive: true }))
  const faults = ['cacheable nonce', 'cacheable token response', 'batch of one']
  const red = faults.flatMap((name) => ['--fault', name])
  const rows = [...only('VCI-7.2-05'), ...only('RFC6749-5.1-02'), ...only('VCI-12.2.4-20')]
  await vcispec('run', ...red, ...rows, '--quiet', '--out', folder)
  const report = JSON.parse(
    readFileSync(join(folder, 'conformance.json'), 'utf8'),
  ) as ConformanceReport
  const verdict = await judgeCapture(readHar(readFileSync(join(folder, 'exchanges.har'))))
  const broken = report.findings.filter((it) => it.verdict === 'violated')
  const names = [...new Set(broken.map(({ requirement }) => requirement))].toSorted()
  assert.deepEqual(names, ['RFC6749-5.1-02', 'VCI-12.2.4-20', 'VCI-7.2-05'])
  assert.ok(violated(verdict).includes('VCI-7.2-05'), 'it rests on nothing that is redacted')
  const again = new Set([...violated(verdict), ...verdict.notInThisCapture])
  assert.deepEqual(
    names.filter((id) => !again.has(id)),
    [],
  )
  assert.deepEqual(
    violated(verdict).filter((id) => !names.includes(id)),
    [],
  )
})

function inPlain(entry: ReturnType<typeof entriesOf>[number]) {
  const text = Buffer.from(entry.response.content.text, 'base64').toString()
  return { ...entry, response: { ...entry.response, content: { text } } }
}
