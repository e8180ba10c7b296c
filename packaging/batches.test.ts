import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { batchesOf } from './batches.ts'
import { totalsIn } from './totals.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = globSync('**/*.test.ts', { cwd: root, exclude: ['node_modules', 'dist'] })
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
    'bin/secrets.test.ts', // what goes to standard output
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

test('the runner’s own words are counted: tests, failures, and the slow by name', () => {
  const totals = totalsIn(
    [
      '▶ a suite',
      '  ✔ quick (3.1ms)',
      '  ✔ slow (2100.25ms)',
      '✔ a suite (2103.3ms)',
      '✖ wrong (12ms)',
      'ℹ tests 3',
      'ℹ pass 2',
      'ℹ fail 1',
      'ℹ cancelled 0',
      'ℹ skipped 0',
      'ℹ todo 0',
    ].join('\n'),
  )
  assert.deepEqual(totals?.counts, {
    tests: 3,
    pass: 2,
    fail: 1,
    cancelled: 0,
    skipped: 0,
    todo: 0,
  })
  assert.deepEqual(totals?.slow, [{ name: 'slow', seconds: 2.10025 }])
  assert.equal(totalsIn('✔ quick (3.1ms)'), undefined, 'a runner that was ended tells no totals')
})
