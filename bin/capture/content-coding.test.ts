import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { flow } from '../../checks/testing/flow.ts'
import { wasAnswered } from '../../protocol/exchange.ts'
import { recorded } from '../proxy/recording.ts'
import { entriesOf } from '../testing/har-of.ts'
import { capturedIn } from './captured.ts'
import { judgeCapture, judgeExchanges } from './judge-capture.ts'

const codings: Readonly<Record<string, (body: Uint8Array) => Uint8Array>> = {
  identity: (body) => body,
  gzip: gzipSync,
  'X-GZIP': gzipSync,
  deflate: deflateSync,
  ' deflate ': deflateRawSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
  'gzip, br': (body) => brotliCompressSync(gzipSync(body)),
}

const unknown: Readonly<Record<string, (body: Uint8Array) => Uint8Array>> = {
  dcb: brotliCompressSync,
  compress: (body) => Buffer.concat([Buffer.of(0x1f, 0x9d, 0x90), gzipSync(body)]),
  'gzip, x-ours': gzipSync,
  'gzip, gzip, gzip, gzip': (body) => gzipSync(gzipSync(gzipSync(gzipSync(body)))),
}

/** Right but for its cacheable nonce, which every reading of it has to find. */
const { exchanges } = flow((it) => {
  it.step('nonce').headers['cache-control'] = 'max-age=60'
})
const answered = exchanges.filter(wasAnswered)

function passed(coding: string, code: (body: Uint8Array) => Uint8Array) {
  return answered.map(({ request, response }) => {
    const { method, url, headers, body } = request
    return recorded({
      ...{ method, url, sent: headers, startedAt: new Date(0), durationMs: 1 },
      ...{ sentBody: Buffer.from(body ?? ''), status: response.status },
      came: { ...response.headers, 'content-encoding': coding },
      cameBody: response.body.length > 0 ? code(response.body) : response.body,
    })
  })
}

function archived(coding: string, code: (body: Uint8Array) => Uint8Array) {
  return entriesOf(exchanges).map((it) => {
    // biome-ignore lint/suspicious/noExplicitAny: an archive as a tool writes it.
    const entry = structuredClone(it) as any
    const { content, headers } = entry.response
    const body = Buffer.from(content.text, 'base64')
    if (body.length > 0) content.text = Buffer.from(code(body)).toString('base64')
    headers.push({ name: 'content-encoding', value: coding })
    return entry
  })
}

const broken = (verdict: Awaited<ReturnType<typeof judgeCapture>>) => [
  ...new Set(
    verdict.runs.flatMap(({ findings }) =>
      findings.filter((it) => it.verdict === 'violated').map((it) => it.requirement),
    ),
  ),
]

const plain = broken(await judgeExchanges(passed('identity', (body) => body).filter(isRead), {}))

function isRead<T extends object>(it: T | string): it is T {
  return typeof it !== 'string'
}

test('each coding that clients offer is undone, in the proxy and in an archive that left it', async () => {
  assert.ok(plain.includes('VCI-7.2-05'))
  for (const [coding, code] of Object.entries(codings)) {
    const read = passed(coding, code).filter(isRead)
    assert.equal(read.length, answered.length, coding)
    assert.deepEqual(broken(await judgeExchanges(read, {})), plain, coding)
    assert.deepEqual(broken(await judgeCapture(archived(coding, code))), plain, coding)
  }
})

test('an archive that names a coding and has the body without it is read as it is', async () => {
  for (const coding of [...Object.keys(codings), ...Object.keys(unknown)])
    assert.deepEqual(broken(await judgeCapture(archived(coding, (body) => body))), plain, coding)
  const cwt = Buffer.from('d28443a1012600', 'hex')
  const captured = capturedIn(
    oneEntry('application/statuslist+cwt', 'gzip', cwt.toString('base64')),
  )
  assert.deepEqual(isRead(captured) && Buffer.from(captured.response.body), cwt)
})

test('what is in a coding that nobody knows, or in none that is named, is not judged', () => {
  for (const [coding, code] of Object.entries(unknown)) {
    for (const it of passed(coding, code)) {
      const isEmpty = isRead(it) && it.response.body.length === 0
      assert.ok(isEmpty || /^its coding \(.*\) is not known$/.test(String(it)), coding)
    }
    const archives = archived(coding, code).map(capturedIn)
    assert.ok(
      archives.some((it) => /^its coding \(.*\) is not known$/.test(String(it))),
      coding,
    )
  }
  for (const it of passed('zstd', gzipSync))
    assert.ok((isRead(it) && it.response.body.length === 0) || /^it cannot be read/.test(`${it}`))
  const mangled = oneEntry('application/json', 'br', Buffer.from('\u0001�\u0002{"a').toString())
  mangled.response.content.encoding = undefined as unknown as string
  assert.equal(capturedIn(mangled), 'its coding (br) cannot be undone')
})

test('a request in a coding is read, too', () => {
  const body = 'grant_type=authorization_code&code=1'
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-encoding': 'gzip',
  }
  const sent = (coding: string, sentBody: Uint8Array) =>
    recorded({
      ...{ method: 'POST', url: 'https://a.example/token', status: 400, startedAt: new Date(0) },
      ...{ sent: { ...headers, 'content-encoding': coding }, sentBody, durationMs: 1 },
      ...{ came: {}, cameBody: new Uint8Array() },
    })
  const read = sent('gzip', gzipSync(body))
  assert.equal(isRead(read) && read.request.body, body)
  assert.equal(sent('x-ours', gzipSync(body)), 'its coding (x-ours) is not known')
  const entry = {
    ...oneEntry('application/json', '', ''),
    request: {
      ...{ method: 'POST', url: 'https://a.example/token' },
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      postData: { text: gzipSync(body).toString('base64'), encoding: 'base64' },
    },
  }
  const captured = capturedIn(entry)
  assert.equal(isRead(captured) && captured.request.body, body)
})

test('a body that grows beyond the bound is not read', () => {
  const bomb = gzipSync(Buffer.alloc(17 * 1024 * 1024))
  const captured = capturedIn(oneEntry('application/json', 'gzip', bomb.toString('base64')))
  assert.match(String(captured), /^it cannot be read/)
})

function oneEntry(type: string, coding: string, text: string) {
  return {
    startedDateTime: '2026-01-01T00:00:00Z',
    time: 1,
    request: { method: 'GET', url: 'https://a.example/x', headers: [] },
    response: {
      status: 200,
      headers: [
        { name: 'content-type', value: type },
        { name: 'content-encoding', value: coding },
      ],
      content: { text, encoding: 'base64' },
    },
  }
}
