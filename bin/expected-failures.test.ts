import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { ConformanceReport } from '../reporting/conformance-report.ts'

const root = mkdtempSync(join(tmpdir(), 'vcispec-expected-'))
after(() => rmSync(root, { recursive: true }))

/** Judges section 7.2 of the mock, some of which is expected to fail. */
function judged(expected: string, faults: readonly string[]) {
  const folder = mkdtempSync(join(root, 'run-'))
  const target = join(folder, 'target.yaml')
  writeFileSync(target, 'offers: { kind: mock }\nexpectedFailures: expected.yaml\n')
  writeFileSync(join(folder, 'expected.yaml'), expected)
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...[join(import.meta.dirname, 'vcispec.ts'), 'run', '--quiet', '--target', target],
      ...['--only', 'OpenID4VCI-7.2', '--out', folder],
      ...faults.flatMap((name) => ['--fault', name]),
    ],
    { encoding: 'utf8' },
  )
  assert.equal(stderr, '')
  const text = readFileSync(join(folder, 'conformance.json'), 'utf8')
  const { expectedFailures, summary } = JSON.parse(text) as ConformanceReport
  return { code: status, outcomes: expectedFailures.map(({ outcome }) => outcome), summary }
}

const known = (expires: string) =>
  `VCI-7.2-05: { reason: a proxy caches, issue: https://tracker.example/7, expires: ${expires} }\n`
const fault = ['cacheable nonce']

test('a violation that is expected passes, and counts for nothing', () => {
  const { code, outcomes, summary } = judged(known('2099-12-31'), fault)
  assert.deepEqual([code, outcomes, summary.violated], [0, ['met'], 0])
})

test('a run fails when what was expected to fail passes', () => {
  const { code, outcomes } = judged(known('2099-12-31'), [])
  assert.deepEqual([code, outcomes], [1, ['unexpected-pass']])
})

test('a run fails when the date is past', () => {
  const { code, outcomes, summary } = judged(known('2026-01-31'), fault)
  assert.deepEqual([code, outcomes, summary.violated], [1, ['expired'], 1])
})

test('another violation fails the run beside one that is expected', () => {
  const both = [...fault, 'nonce that tells the time']
  const { code, outcomes, summary } = judged(known('2099-12-31'), both)
  assert.deepEqual([code, outcomes, summary.violated], [1, ['met'], 1])
})
