import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { vcispec } from '../testing/vcispec.ts'

const root = mkdtempSync(join(tmpdir(), 'vcispec-run-history-'))
after(() => rmSync(root, { recursive: true }))

const [history, out] = [join(root, 'history'), join(root, 'out')]

function run(...more: readonly string[]) {
  const args = ['run', '--only', 'VCI-7.2-05', '--quiet', '--out', out, '--history', history]
  return vcispec(...args, ...more)
}

test('each run adds a file, and the report says since when a finding stands', async () => {
  assert.equal((await run()).code, 0)
  assert.equal((await run('--fault', 'cacheable nonce')).code, 1)
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

test('a folder with something else in it is refused before anything is asked or written', async () => {
  writeFileSync(join(history, 'notes.txt'), '')
  const none = join(root, 'none')
  const { code, err } = await run('--out', none)
  assert.equal(code, 2)
  assert.match(err, /notes\.txt was not written by --history\./)
  assert.equal(existsSync(none), false)
  assert.equal((await run('--shard', '1/2')).code, 2)
})
