import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = mkdtempSync(join(tmpdir(), 'vcispec-trace-'))
after(() => rmSync(root, { recursive: true }))

const program = fileURLToPath(new URL('../vcispec.ts', import.meta.url))

function traced(...more: readonly string[]) {
  const args = ['run', '--only', 'VCI-7.2-05', '--quiet', '--trace', '--out', root, ...more]
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
}

test('the exchanges of a failed scenario are printed after the summary, the wrong header among them', () => {
  const { status, stdout } = traced('--fault', 'cacheable nonce')
  assert.equal(status, 1)
  const trace = stdout.slice(stdout.indexOf('repeats it'))
  assert.match(trace, /^features\/openid4vci\/07\.2-nonce-response\.feature:\d+$/m)
  assert.match(trace, /^ {2}VCI-7\.2-05 violated: Cache-Control is max-age=3600$/m)
  assert.match(trace, /^ {2}> POST https:\/\/localhost:\d+\/\S+$/m)
  assert.match(trace, /^ {2}< 200 OK \(\d+ ms\)$/m)
  assert.match(trace, /^ {4}cache-control: max-age=3600$/m)
  assert.match(trace, /^ {4}\{\n {6}"c_nonce": "/m)
})

test('a run without a failed scenario traces nothing', () => {
  const { status, stdout } = traced()
  assert.equal(status, 0)
  assert.doesNotMatch(stdout, /^ {2}[<>] /m)
})

test('for programs the trace goes to standard error: standard output stays one line of JSON', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[program, 'run', '--only', 'VCI-7.2-05', '--json', '--trace', '--out', root],
      ...['--fault', 'cacheable nonce'],
    ],
    { encoding: 'utf8' },
  )
  assert.equal(JSON.parse(stdout).exitCode, 1)
  assert.match(stderr, /^ {4}cache-control: max-age=3600$/m)
})
