import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Journal, JournalRoom } from './journal.ts'
import type { Recorded, RecordedBody } from './journal-entry.ts'

interface Wish {
  readonly target?: string
  readonly body?: RecordedBody
  readonly decrypted?: RecordedBody
  readonly detail?: string
}

function recorded({ target = '/x', body, decrypted, detail }: Wish): Recorded {
  const rawHeaders = ['Host', 'mock.example', 'X-Many', 'a', 'x-many', 'b']
  return {
    at: new Date('2026-03-01T10:00:00Z'),
    operation: 'management-api',
    request: { method: 'POST', target, base: 'https://mock.example', rawHeaders, body, decrypted },
    response: {
      status: 400,
      head: 'HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nset-cookie: a=1: 2\r\nset-cookie: b\r\n\r\n',
      body,
    },
    problems: detail === undefined ? [] : [{ demand: 'valid data', detail }],
  }
}

const MiB = 1024 * 1024

test('an entry has all headers as they were on the wire, and joined by name', () => {
  const journal = new Journal()
  journal.add(recorded({ target: '/x?y', body: '{}', detail: 'wrong' }))
  assert.deepEqual(journal.entries, [
    {
      at: new Date('2026-03-01T10:00:00Z'),
      operation: 'management-api',
      request: {
        method: 'POST',
        url: 'https://mock.example/x?y',
        headers: { host: 'mock.example', 'x-many': 'a, b' },
        rawHeaders: [
          ['Host', 'mock.example'],
          ['X-Many', 'a'],
          ['x-many', 'b'],
        ],
        body: '{}',
      },
      response: {
        status: 400,
        headers: { 'content-type': 'text/plain', 'set-cookie': 'a=1: 2, b' },
        rawHeaders: [
          ['Content-Type', 'text/plain'],
          ['set-cookie', 'a=1: 2'],
          ['set-cookie', 'b'],
        ],
        body: '{}',
      },
      problems: [{ demand: 'valid data', detail: 'wrong' }],
    },
  ])
})

test('bodies are whole up to 5 MiB, text as bytes', () => {
  const journal = new Journal({ bytes: 32 * MiB })
  const bytes = new Uint8Array(5 * MiB).fill(0xff)
  journal.add(recorded({ body: 'x'.repeat(5 * MiB) }))
  journal.add(recorded({ body: bytes }))
  const [text, binary] = journal.entries
  assert.equal(text?.request.body?.length, 5 * MiB)
  assert.equal(text?.response.bodyLength, undefined)
  assert.ok(Buffer.from(binary?.response.bodyBase64 ?? '', 'base64').equals(bytes))
})

test('keeps the beginning of what is longer, and says how long it was', () => {
  const journal = new Journal()
  const long = 'ä'.repeat(4_900_000)
  journal.add(recorded({ body: long, decrypted: long, detail: long }))
  const [kept] = journal.entries
  const beginning = 'ä'.repeat(65_536)
  assert.deepEqual([kept?.request.body, kept?.request.bodyLength], [beginning, 9_800_000])
  assert.deepEqual([kept?.response.body, kept?.response.bodyLength], [beginning, 9_800_000])
  assert.equal(kept?.request.decrypted, beginning)
  assert.equal(kept?.problems[0]?.detail, `${beginning}… (cut: there were 4900000 characters)`)
})

test('drops the oldest when there are too many, or too much is in them', () => {
  const few = new Journal({ entries: 2 })
  for (const target of ['/1', '/2', '/3']) few.add(recorded({ target }))
  const urls = (journal: Journal) => journal.entries.map(({ request }) => request.url.slice(-2))
  assert.deepEqual(urls(few), ['/2', '/3'])
  assert.equal(few.length, 2)
  const small = new Journal({ bytes: 1500 })
  for (const target of ['/1', '/2', '/3']) small.add(recorded({ target, body: 'x'.repeat(200) }))
  assert.deepEqual(urls(small), ['/2', '/3'])
})

test('the journals of all environments are bounded together: the longest loses its oldest entries', () => {
  const room = new JournalRoom(10_000)
  const [loud, quiet] = [new Journal({ room }), new Journal({ room })]
  quiet.add(recorded({ target: '/quiet' }))
  for (let n = 0; n < 50; n++) loud.add(recorded({ target: `/${n}`, body: 'x'.repeat(500) }))
  assert.ok(room.bytes <= 10_000)
  assert.equal(quiet.length, 1)
  assert.equal(loud.entries.at(-1)?.request.url, 'https://mock.example/49')
  loud.clear()
  quiet.clear()
  assert.equal(room.bytes, 0)
})

test('counts what was dropped, and begins anew when it is cleared', () => {
  const journal = new Journal({ entries: 2 })
  for (const target of ['/1', '/2', '/3', '/4']) journal.add(recorded({ target }))
  assert.deepEqual([journal.length, journal.total, journal.next], [2, 4, 4])
  const urls = (position: number) =>
    journal.since(position).map(({ request }) => request.url.slice(-2))
  assert.deepEqual([urls(0), urls(3), urls(4), urls(9)], [['/3', '/4'], ['/4'], [], []])
  journal.clear()
  assert.deepEqual([journal.length, journal.total, journal.next], [0, 0, 4])
  journal.add(recorded({ target: '/5' }))
  assert.deepEqual(urls(4), ['/5'])
})
