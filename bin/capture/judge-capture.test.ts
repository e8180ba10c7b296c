import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { only } from '../testing/judged.ts'
import { vcispec } from '../testing/vcispec.ts'
import { judgeCapture } from './judge-capture.ts'
import { readHar } from './read-har.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-capture-'))
after(() => rmSync(folder, { recursive: true }))

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

const flow = har(
  entry('POST', `${issuer}/n`, { c_nonce: 'abcdefghijklmnopqrstuv' }, 2, true),
  entry('GET', `${issuer}/.well-known/openid-credential-issuer`, metadata, 1),
  entry('GET', 'https://elsewhere.example/', {}, 3),
)

test('places exchanges by the metadata, in their order, also gzip compressed', () => {
  for (const bytes of [flow, gzipSync(flow)]) {
    const verdict = judgeCapture(readHar(bytes))
    assert.equal(verdict.placed, 2)
    assert.deepEqual(
      verdict.notPlaced.map(({ url }) => url),
      ['https://elsewhere.example/'],
    )
    const violated = verdict.findings.filter(({ verdict: word }) => word === 'violated')
    assert.ok(violated.some(({ requirement }) => requirement === 'VCI-7.2-05'))
  }
})

test('an answer that a report does not show is not found wrong for that', () => {
  const metadataRead = entry('GET', `${issuer}/.well-known/openid-credential-issuer`, metadata, 1)
  for (const text of [
    '‹not shown: 300 characters›',
    '‹not shown: 300 characters, for more than 5000 secrets›',
    '{"c_nonce":"‹an owner’s word›"}',
  ]) {
    const nonce = entry('POST', `${issuer}/n`, {}, 2)
    const hidden = { ...nonce, response: { ...nonce.response, content: { text } } }
    const { findings, notInThisCapture, placed } = judgeCapture(readHar(har(metadataRead, hidden)))
    assert.equal(placed, 2)
    const rests = findings.filter(({ seen }) => /JSON|‹|object|characters/.test(seen))
    assert.deepEqual(rests, [], text)
    assert.ok(
      notInThisCapture.some((id) => id.startsWith('VCI-7.2-')),
      text,
    )
  }
})

test('one sentence for what is no capture', () => {
  const bad = [flow.subarray(0, 100), gzipSync(flow).subarray(0, 40), Buffer.from('{"log":{}}')]
  for (const bytes of bad) assert.throws(() => readHar(bytes), { code: 'ERR_CAPTURE' })
  assert.equal(judgeCapture(readHar(har(1, null, {}, { request: [] }))).placed, 0)
})

test('the archive of a red run, judged again, has its findings about what was exchanged', async () => {
  const red = ['--fault', 'cacheable nonce', ...only('VCI-7.2')]
  await vcispec('run', ...red, '--quiet', '--out', folder)
  const report = JSON.parse(
    readFileSync(join(folder, 'conformance.json'), 'utf8'),
  ) as ConformanceReport
  const verdict = judgeCapture(readHar(readFileSync(join(folder, 'exchanges.har'))))
  const names = (findings: readonly { readonly requirement: string; readonly verdict: string }[]) =>
    [
      ...new Set(
        findings.filter((one) => one.verdict === 'violated').map(({ requirement }) => requirement),
      ),
    ].toSorted()
  assert.ok(names(report.findings).includes('VCI-7.2-05'))
  assert.deepEqual(names(verdict.findings), names(report.findings))
})
