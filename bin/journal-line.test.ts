import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { paints } from '../reporting/terminal.ts'
import { journalJson, journalLine } from './journal-line.ts'

const message = { headers: {}, rawHeaders: [] }
const entry = {
  at: '2026-03-01T10:00:00.123Z',
  operation: 'token' as const,
  request: { ...message, method: 'POST', url: 'https://mock.example/e/as/token?code=x' },
  response: { ...message, status: 400 },
  problems: [{ demand: 'tx-code', detail: 'The tx_code is wrong' }],
}

test('a line has time, method, status, path, and what was refused by which demand', () => {
  const line = '10:00:00.123 POST   400 /e/as/token The tx_code is wrong (tx-code)'
  assert.equal(journalLine(entry, paints(false)), line)
  const coloured = journalLine(entry, paints(true))
  assert.notEqual(coloured, line)
  assert.equal(stripVTControlCharacters(coloured), line)
})

test('what was not looked at is noted', () => {
  const line = journalLine(
    { ...entry, problems: [], notes: [{ demand: 'attester', detail: 'not checked' }] },
    paints(false),
  )
  assert.match(line, / not checked \(attester\)$/)
})

const hostile = '\u001b[2J\u001b]0;x\u0007\u009b1m\u202e\r\n::error::\ud800'

test('nothing that a wallet sent repaints a terminal, begins a line or commands a CI job', () => {
  const line = journalLine(
    {
      ...entry,
      at: hostile,
      request: { ...entry.request, method: hostile, url: hostile },
      problems: [{ demand: hostile, detail: hostile }],
      notes: [{ demand: hostile, detail: hostile }],
    },
    paints(false),
  )
  assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Cs}]/u)
  assert.equal(line.split(/[\r\n\u2028\u2029]/).length, 1)
})

test('JSON says what a wallet sent as it was, in ASCII on one line', () => {
  const sent = { ...entry, problems: [{ demand: 'x', detail: `${hostile}ü` }] }
  const line = journalJson(sent)
  assert.match(line, /^[\x20-\x7e]+$/)
  assert.deepEqual(JSON.parse(line), sent)
})
