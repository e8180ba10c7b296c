import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { countsOf, skipsOf, toldIn, tooManySkips, withoutTest } from './totals.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-totals-'))
after(() => rmSync(folder, { recursive: true }))

/** What the reporter tells of these files in one process. */
function told(files: Readonly<Record<string, string>>) {
  const use = "import { describe, test } from 'node:test'\n"
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), use + text)
  const lines = join(folder, 'told.jsonl')
  writeFileSync(lines, '')
  const reporter = fileURLToPath(new URL('told-reporter.ts', import.meta.url))
  const flags = [`--test-reporter=${reporter}`, `--test-reporter-destination=${lines}`]
  spawnSync(execPath, ['--test', '--test-isolation=none', ...flags, ...Object.keys(files)], {
    cwd: folder,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  })
  return toldIn(readFileSync(lines, 'utf8'))
}

test('tests are counted, and suites are none', () => {
  const all = told({
    'a.test.mjs': `
      test('right', () => {})
      describe('suite', () => {
        test('wrong', () => { throw new Error('x') })
        test('skipped', { skip: 'for a reason' }, () => {})
        test('skips itself', (t) => t.skip('for a reason'))
        test('to do', { todo: true }, () => { throw new Error('x') })
      })`,
  })
  assert.ok(all)
  assert.deepEqual(countsOf(all), { tests: 5, pass: 1, fail: 1, skipped: 2, todo: 1 })
  assert.deepEqual([...skipsOf(all)], [['for a reason', 2]])
  assert.deepEqual(withoutTest(['a.test.mjs'], all), [])
})

test('a file without a test is seen, also beside others', () => {
  const all = told({ 'one.test.mjs': "test('one', () => {})", 'none.test.mjs': '' })
  assert.ok(all)
  assert.deepEqual(withoutTest(['one.test.mjs', 'none.test.mjs'], all), ['none.test.mjs'])
})

test('a file that ends the process leaves no end', () => {
  const exits = "test('exits', () => process.exit(0))\ntest('never', () => {})"
  assert.equal(
    told({ 'one.test.mjs': "test('one', () => {})", 'exits.test.mjs': exits }),
    undefined,
  )
})

test('what is skipped for a new reason, or more often than it was, is too much', () => {
  const credo = 'npm run interop installs Credo'
  assert.deepEqual(tooManySkips(new Map([[credo, 87]])), [])
  assert.deepEqual(tooManySkips(new Map([[credo, 88]])), [credo])
  assert.deepEqual(tooManySkips(new Map([['true', 1]])), ['true'])
})
