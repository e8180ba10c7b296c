import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { batchesOf } from './batches.ts'
import { sourceFiles } from './source-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = sourceFiles('**/*.test.ts', root)
const batches = batchesOf(files, (file) => readFileSync(join(root, file), 'utf8'))

test('every test file runs, and runs once', () => {
  assert.ok(files.length > 200)
  assert.deepEqual(batches.flatMap((batch) => batch.files).toSorted(), files.toSorted())
})

test('what changes something that a process shares has one of its own', () => {
  const shared = batches.filter((batch) => batch.files.length > 1).flatMap((batch) => batch.files)
  for (const file of [
    'wallet/offer-sources/zxing.test.ts', // sockets and modules
    'wallet/http/proxy.test.ts', // the environment
    'reporting/undefined-step.test.ts', // Cucumber's steps
    'bin/secrets.slow.test.ts', // what goes to standard output
    'bin/start.slow.test.ts', // the memory of what it starts
  ]) {
    assert.ok(files.includes(file), file)
    assert.ok(!shared.includes(file), file)
  }
})

test('files of one folder share processes, twelve at most', () => {
  const names = Array.from(
    { length: 25 },
    (_, at) => `checks/${String(at).padStart(2, '0')}.test.ts`,
  )
  const made = batchesOf([...names, 'protocol/a.test.ts'], () => '')
  assert.deepEqual(
    made.map(({ name, files }) => [name, files.length]),
    [
      ['checks 1/3', 9],
      ['checks 2/3', 9],
      ['checks 3/3', 7],
      ['protocol', 1],
    ],
  )
})
