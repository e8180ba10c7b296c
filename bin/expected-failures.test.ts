import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { judged, only } from './testing/judged.ts'

const root = mkdtempSync(join(tmpdir(), 'vcispec-expected-'))
after(() => rmSync(root, { recursive: true }))

/** Judges section 7.2 of the mock, some of which is expected to fail. */
async function judge(expected: string, faults: readonly string[]) {
  const folder = mkdtempSync(join(root, 'run-'))
  const target = join(folder, 'target.yaml')
  writeFileSync(target, 'offers: { kind: mock }\nexpectedFailures: expected.yaml\n')
  writeFileSync(join(folder, 'expected.yaml'), expected)
  const wish = ['--target', target, ...only('OpenID4VCI-7.2')]
  const { code, err, report } = await judged(...wish, ...faults.flatMap((it) => ['--fault', it]))
  assert.equal(err, '')
  const { expectedFailures, summary } = report
  return { code, outcomes: expectedFailures.map(({ outcome }) => outcome), summary }
}

const known = (expires: string) =>
  `VCI-7.2-05: { reason: a proxy caches, issue: https://tracker.example/7, expires: ${expires} }\n`
const fault = ['cacheable nonce']

test('a violation that is expected passes, and counts for nothing', async () => {
  const { code, outcomes, summary } = await judge(known('2099-12-31'), fault)
  assert.deepEqual([code, outcomes, summary.violated], [0, ['met'], 0])
})

test('a run fails when what was expected to fail passes', async () => {
  const { code, outcomes } = await judge(known('2099-12-31'), [])
  assert.deepEqual([code, outcomes], [1, ['unexpected-pass']])
})

test('a run fails when the date is past', async () => {
  const { code, outcomes, summary } = await judge(known('2026-01-31'), fault)
  assert.deepEqual([code, outcomes, summary.violated], [1, ['expired'], 1])
})

test('another violation fails the run beside one that is expected', async () => {
  const both = [...fault, 'nonce that tells the time']
  const { code, outcomes, summary } = await judge(known('2099-12-31'), both)
  assert.deepEqual([code, outcomes, summary.violated], [1, ['met'], 1])
})
