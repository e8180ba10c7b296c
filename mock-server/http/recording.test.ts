import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { JournalEntry } from '../journal-entry.ts'
import { testMock } from '../testing/mock.ts'
import { publicApp } from './public-app.ts'

const mock = await testMock()

/** A socket that says what it is told, and what it was answered. */
async function spoken(t: TestContext, request: (id: string) => Buffer) {
  const environment = await mock.create()
  const server = createServer(publicApp(mock)).listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  // Not ended from here: Node's server turns its back on who says no more, before it has answered.
  socket.write(request(environment.id))
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  const answer = Buffer.concat(chunks).toString()
  const [entry] = environment.journal.entries
  assert.ok(entry)
  return { answer, entry }
}

function post(id: string, path: string, headers: readonly string[], body: Buffer): Buffer {
  const head = [
    `POST /${id}${path} HTTP/1.1`,
    ...['Host: mock.example', 'Connection: close', `Content-Length: ${body.length}`],
    ...headers,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body])
}

function head({ response }: JournalEntry): string {
  return response.rawHeaders.map(([name, value]) => `${name}: ${value}\r\n`).join('')
}

test('every header of a request is kept as it was spelt, and every header of its answer', async (t) => {
  const headers = ['X-Many: one', 'x-many: two', 'Accept:  text/*;q=0.5 ']
  const { answer, entry } = await spoken(t, (id) =>
    post(id, '/openid4vci/fresh-nonce', headers, Buffer.of()),
  )
  assert.deepEqual(entry.request.rawHeaders, [
    ['Host', 'mock.example'],
    ['Connection', 'close'],
    ['Content-Length', '0'],
    ['X-Many', 'one'],
    ['x-many', 'two'],
    ['Accept', 'text/*;q=0.5'],
  ])
  assert.equal(entry.request.headers['x-many'], 'one, two')
  assert.equal(entry.request.body, undefined)
  const [, sent = '', body] = /^HTTP\/1.1 200 OK\r\n([\s\S]*?\r\n)\r\n([\s\S]*)$/.exec(answer) ?? []
  assert.match(sent, /\r\nDate: /)
  assert.equal(head(entry), sent)
  assert.equal(entry.response.body, body)
})

test('what is no UTF-8 is kept by its bytes, and what is zipped as it came', async (t) => {
  const bytes = Buffer.from([0x67, 0xff, 0xfe, 0x3d])
  const broken = await spoken(t, (id) =>
    post(id, '/as/token', ['Content-Type: application/x-www-form-urlencoded'], bytes),
  )
  assert.equal(broken.entry.request.bodyBase64, bytes.toString('base64'))
  assert.equal(broken.entry.response.status, 400)
  const zipped = gzipSync('grant_type=x')
  const headers = ['Content-Type: application/x-www-form-urlencoded', 'Content-Encoding: gzip']
  const { entry } = await spoken(t, (id) => post(id, '/as/token', headers, zipped))
  assert.equal(entry.request.bodyBase64, zipped.toString('base64'))
  assert.match(entry.response.body ?? '', /unsupported_grant_type/)
})

test('an answer to HEAD has headers and no body', async (t) => {
  const { answer, entry } = await spoken(t, (id) =>
    Buffer.from(`HEAD /${id}/did.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
  )
  assert.match(answer, /\r\n\r\n$/)
  assert.equal(entry.response.status, 200)
  assert.equal(entry.response.body, undefined)
})
