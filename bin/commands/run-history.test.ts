import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = mkdtempSync(join(tmpdir(), 'vcispec-run-history-'))
after(() => rmSync(root, { recursive: true }))

const [history, out] = [join(root, 'history'), join(root, 'out')]
const program = fileURLToPath(new URL('../vcispec.ts', import.meta.url))

function run(...more: readonly string[]) {
  const args = ['run', '--only', 'VCI-7.2-05', '--quiet', '--out', out, '--history', history]
  const { status, stderr } = spawnSync(process.execPath, [program, ...args, ...more], {
    encoding: 'utf8',
  })
  return { status, stderr }
}

test('each run adds a file, and the report says since when a finding stands', () => {
  assert.equal(run().status, 0)
  assert.equal(run('--fault', 'cacheable nonce').status, 1)
  const [first, ...others] = readdirSync(history)
  assert.equal(others.length, 1)
  const report = JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8'))
  const { startedAt } = JSON.parse(readFileSync(join(history, first ?? ''), 'utf8'))
  assert.deepEqual(
    report.history.runs.map((each: { violated: number }) => each.violated),
    [0, 1],
  )
  assert.equal(report.history.standing['VCI-7.2-05'].lastMet, startedAt)
})

test('a folder with something else in it is refused before anything is asked or written', () => {
  writeFileSync(join(history, 'notes.txt'), '')
  const none = join(root, 'none')
  const { status, stderr } = run('--out', none)
  assert.equal(status, 2)
  assert.match(stderr, /notes\.txt was not written by --history\./)
  assert.equal(existsSync(none), false)
  assert.equal(run('--shard', '1/2').status, 2)
})
