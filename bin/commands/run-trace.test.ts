import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { vcispec } from '../testing/vcispec.ts'

const root = mkdtempSync(join(tmpdir(), 'vcispec-trace-'))
after(() => rmSync(root, { recursive: true }))

function traced(...more: readonly string[]) {
  return vcispec('run', '--only', 'VCI-7.2-05', '--trace', '--out', root, ...more)
}

test('the exchanges of a failed scenario are printed after the summary, the wrong header among them', async () => {
  const { code, out } = await traced('--quiet', '--fault', 'cacheable nonce')
  assert.equal(code, 1)
  const trace = out.slice(out.indexOf('repeats it'))
  assert.match(trace, /^features\/openid4vci\/07\.2-nonce-response\.feature:\d+$/m)
  assert.match(trace, /^ {2}VCI-7\.2-05 violated: Cache-Control is max-age=3600$/m)
  assert.match(trace, /^ {2}> POST https:\/\/localhost:\d+\/\S+$/m)
  assert.match(trace, /^ {2}< 200 OK \(\d+ ms\)$/m)
  assert.match(trace, /^ {4}cache-control: max-age=3600$/m)
  assert.match(trace, /^ {4}\{\n {6}"c_nonce": "/m)
})

test('a run without a failed scenario traces nothing', async () => {
  const { code, out } = await traced('--quiet')
  assert.equal(code, 0)
  assert.doesNotMatch(out, /^ {2}[<>] /m)
})

test('for programs the trace goes to standard error: standard output stays one line of JSON', async () => {
  const { out, err } = await traced('--json', '--fault', 'cacheable nonce')
  assert.equal(JSON.parse(out).exitCode, 1)
  assert.match(err, /^ {4}cache-control: max-age=3600$/m)
})
