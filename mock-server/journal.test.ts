import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Journal, type JournalEntry, JournalRoom } from './journal.ts'

function entry(more: { readonly url?: string; readonly body?: string; readonly detail?: string }) {
  const { url = 'https://mock.example/x', body = '', detail } = more
  return {
    at: new Date('2026-03-01T10:00:00Z'),
    operation: 'management-api',
    request: { method: 'POST', url, headers: { host: 'mock.example' }, body },
    response: { status: 400, body },
    problems: detail === undefined ? [] : [{ demand: 'valid data', detail }],
  } satisfies JournalEntry
}

test('keeps texts as they are, up to a length', () => {
  const journal = new Journal()
  const usual = entry({ body: 'x'.repeat(65_536), detail: 'wrong' })
  journal.add(usual)
  assert.deepEqual(journal.entries, [usual])
})

test('keeps the beginning of what is longer, and says how long it was', () => {
  const journal = new Journal()
  const long = 'ä'.repeat(4_900_000)
  journal.add(entry({ body: long, detail: long }))
  const cut = `${'ä'.repeat(65_536)}… (cut: there were 4900000 characters)`
  const [kept] = journal.entries
  assert.equal(kept?.request.body, cut)
  assert.equal(kept?.response.body, cut)
  assert.equal(kept?.problems[0]?.detail, cut)
})

test('drops the oldest when there are too many, or too much is in them', () => {
  const few = new Journal({ entries: 2 })
  for (const url of ['/1', '/2', '/3']) few.add(entry({ url }))
  assert.deepEqual(
    few.entries.map(({ request }) => request.url),
    ['/2', '/3'],
  )
  const small = new Journal({ characters: 1000 })
  for (const url of ['/1', '/2', '/3']) small.add(entry({ url, body: 'x'.repeat(200) }))
  assert.deepEqual(
    small.entries.map(({ request }) => request.url),
    ['/2', '/3'],
  )
})

test('the journals of all environments are bounded together: the longest loses its oldest entries', () => {
  const room = new JournalRoom(10_000)
  const [loud, quiet] = [new Journal({ room }), new Journal({ room })]
  quiet.add(entry({ url: '/quiet' }))
  for (let n = 0; n < 50; n++) loud.add(entry({ url: `/${n}`, body: 'x'.repeat(500) }))
  assert.ok(room.characters <= 10_000)
  assert.equal(quiet.entries.length, 1)
  assert.equal(loud.entries.at(-1)?.request.url, '/49')
  loud.discard()
  quiet.discard()
  assert.equal(room.characters, 0)
})
