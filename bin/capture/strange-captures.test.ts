import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { flow } from '../../checks/testing/flow.ts'
import { entriesOf, harOf } from '../testing/har-of.ts'
import { type CaptureVerdict, judgeCapture } from './judge-capture.ts'
import { readHar } from './read-har.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-strange-'))
after(() => rmSync(folder, { recursive: true }))

// biome-ignore lint/suspicious/noExplicitAny: each tool has its own members.
type Entry = any

/** A cacheable nonce is what every reading of it has to find. */
const recorded = flow((it) => {
  it.step('nonce').headers['cache-control'] = 'max-age=60'
})
const entries = (): Entry[] => entriesOf(recorded.exchanges).map((it) => structuredClone(it))
const whole = harOf(entries())

async function judged(changed: readonly Entry[]): Promise<CaptureVerdict> {
  return judgeCapture(readHar(harOf(changed)))
}

function found(verdict: CaptureVerdict): readonly string[] {
  const own = verdict.runs.flatMap(({ findings }) => findings)
  return [...new Set(own.filter((it) => it.verdict === 'violated').map((it) => it.requirement))]
}

/** Forms that tools are known to write, each of our own making. */
const dialects: Readonly<Record<string, (entry: Entry) => void>> = {
  'Chrome: pseudo headers of HTTP/2, values of one header in lines, its own members': (entry) => {
    entry._resourceType = 'fetch'
    entry._initiator = { type: 'script' }
    entry.request.httpVersion = 'http/2.0'
    entry.request.headers.unshift({ name: ':method', value: entry.request.method })
    entry.response.headers.push({ name: 'set-cookie', value: 'a=1\nb=2' })
  },
  'Firefox: text without encoding, parameters beside it': (entry) => {
    const { content } = entry.response
    content.text = Buffer.from(content.text, 'base64').toString()
    content.encoding = undefined
  },
  'Charles: parameters of a form alone': (entry) => {
    const { postData } = entry.request
    if (!postData || postData.text.startsWith('{') || postData.text.startsWith('ey')) return
    postData.params = [...new URLSearchParams(postData.text)].map(([name, value]) => ({
      name,
      value,
    }))
    postData.text = undefined
  },
  'Burp and others: bodies still compressed': (entry) => {
    const { content, headers } = entry.response
    content.text = gzipSync(Buffer.from(content.text, 'base64')).toString('base64')
    headers.push({ name: 'Content-Encoding', value: 'gzip' })
  },
  'mitmproxy: names of headers as they came, negative sizes, times with a zone': (entry) => {
    for (const header of entry.response.headers)
      header.name = header.name.replaceAll(/\b\w/g, (it: string) => it.toUpperCase())
    entry.response.bodySize = -1
    entry.startedDateTime = entry.startedDateTime.replace('Z', '+00:00')
  },
}

for (const [tool, write] of Object.entries(dialects))
  test(`as ${tool}: the same is found`, async () => {
    const changed = entries()
    for (const entry of changed) write(entry)
    assert.deepEqual(
      found(await judged(changed)).toSorted(),
      found(await judged(entries())).toSorted(),
    )
    assert.ok(found(await judged(changed)).includes('VCI-7.2-05'))
  })

test('out of order, twice, and without times', async () => {
  const right = found(await judged(entries())).toSorted()
  assert.deepEqual(found(await judged(entries().toReversed())).toSorted(), right)
  const timeless = entries().map((entry) => ({ ...entry, startedDateTime: 'yesterday' }))
  assert.ok(found(await judged(timeless)).includes('VCI-7.2-05'))
})

test('gzip, base64, both, UTF-16 and a byte order mark are read', () => {
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(whole.toString(), 'utf16le')])
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), whole])
  const base64 = Buffer.from(whole.toString('base64'))
  const both = Buffer.from(gzipSync(whole).toString('base64'))
  for (const bytes of [gzipSync(whole), base64, both, wide, marked])
    assert.equal(readHar(bytes).length, entries().length)
})

const strangers: Readonly<Record<string, readonly [bytes: Uint8Array, says: RegExp]>> = {
  empty: [Buffer.alloc(0), /empty/],
  'cut off': [whole.subarray(0, whole.length / 2), /cut off/],
  'gzip, cut off': [gzipSync(whole).subarray(0, 200), /compressed capture cannot be read/],
  'a bomb': [gzipSync(Buffer.alloc(450 * 1024 * 1024)), /compressed capture cannot be read/],
  pcapng: [Buffer.from('0a0d0d0a1c000000', 'hex'), /packets/],
  zip: [Buffer.from('504b0304140000', 'hex'), /archive of another tool/],
  'mitmproxy flows': [Buffer.from('4123:9:websocket;0:~8:response'), /hardump/],
  'items of Burp': [Buffer.from('<?xml version="1.0"?>\n<!DOCTYPE items [\n]>\n<items>'), /Burp/],
  'a page': [Buffer.from('<!doctype html><p>Sign in'), /page/],
  'one message': [Buffer.from('HTTP/1.1 200 OK\r\n\r\n{}'), /one message/],
  'no HAR': [Buffer.from('{"openapi":"3.1.0"}'), /no log\.entries/],
  'nested without end': [Buffer.from('['.repeat(1_000_000)), /no JSON|cut off/],
  noise: [brotliCompressSync(whole), /no JSON/],
}

for (const [name, [bytes, says]] of Object.entries(strangers))
  test(`${name}: one sentence`, () => {
    assert.throws(() => readHar(bytes), { code: 'ERR_CAPTURE', message: says })
  })

test('what is no exchange is listed with a reason and found wrong for nothing', async () => {
  const odd = (method: string, status: number, content: object = { text: '' }, url = '') => ({
    ...entries()[5],
    request: { method, url: url || entries()[11].request.url, headers: [] },
    response: { status, headers: [], content },
  })
  const extra = [
    odd('OPTIONS', 204),
    odd('HEAD', 200),
    odd('CONNECT', 200),
    odd('POST', 0),
    odd('GET', 101),
    odd('GET', 304),
    odd('POST', 200, { size: 5000 }),
    odd('GET', 200, { text: '{"access_token":1}' }, 'https://accounts.example/oauth2/token'),
    odd('GET', 200, { text: '{}' }, 'javascript:alert(1)'),
    null,
    { request: 7, response: [] },
  ]
  const verdict = await judged([...entries(), ...extra])
  assert.deepEqual(found(verdict).toSorted(), found(await judged(entries())).toSorted())
  assert.ok(verdict.notPlaced.length >= 10)
  assert.ok(verdict.notPlaced.every(({ why }) => why.length > 5))
})

test('the command: exit codes 1, 2, 3 and a size that nobody reads', () => {
  const program = join(import.meta.dirname, '../vcispec.ts')
  const told = (bytes: Uint8Array, size?: number) => {
    const file = join(folder, 'capture.har')
    writeFileSync(file, bytes)
    if (size !== undefined) truncateSync(file, size)
    const { status, stderr } = spawnSync(process.execPath, [program, 'judge', file])
    return [status, stderr.toString()] as const
  }
  assert.equal(told(whole)[0], 1)
  assert.equal(told(harOf([]))[0], 3)
  const [code, sentence] = told(whole, 1024 ** 3)
  assert.equal(code, 2)
  assert.match(sentence, /larger than/)
})
