import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, describe, test } from 'node:test'
import type { LoadReport } from '../reporting/load/load-report.ts'
import { validateLoadReport } from '../schemas/validate.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-load-'))
after(() => rmSync(folder, { recursive: true }))
const program = join(import.meta.dirname, 'vcispec.ts')

async function load(name: string, ...args: readonly string[]) {
  const out = join(folder, name)
  const child = spawn(process.execPath, [program, 'load', '--out', out, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', NODE_TEST_CONTEXT: undefined },
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  const report = () => {
    const written: unknown = JSON.parse(readFileSync(join(out, 'load.json'), 'utf8'))
    assert.deepEqual(validateLoadReport(written), [])
    return written as LoadReport
  }
  return { code: code as number | null, stdout, stderr, out, report }
}

const asked = ['--wallets', '4', '--duration', '2s']

describe('vcispec load', { concurrency: 2 }, () => {
  test('without a target it is for the built-in mock, and says so', async () => {
    const { code, stdout, stderr, report } = await load('mock', ...asked, '--max-p99', '1m')
    assert.equal(code, 0, stdout + stderr)
    assert.match(
      stdout,
      /^vcispec mock, the built-in mock, in this process\n {2}https:\/\/localhost:/,
    )
    const { flows, target, run, thresholds } = report()
    assert.equal(target.embedded, true)
    assert.ok(flows.completed >= 4)
    assert.equal(run.grants.length, 2)
    assert.deepEqual(
      thresholds.map(({ name, met }) => [name, met]),
      [
        ['p99 of a flow', true],
        ['failed flows', true],
      ],
    )
  })

  for (const fault of ['pre-authorized-code-unused@token', 'pre-authorized code for two at once']) {
    test(`${fault}: wrong under load, exit 1`, async () => {
      const { code, report } = await load(fault, ...asked, '--fault', fault)
      const { verdict, correctness } = report()
      assert.equal(code, 1)
      assert.equal(verdict, 'incorrect')
      const wrong = correctness.filter(({ violated }) => violated > 0)
      assert.ok(wrong.length > 0)
      assert.ok(wrong.every(({ examples }) => /^VCI-4\.1\.1-12: /.test(examples[0] ?? '')))
    })
  }

  test('a latency that is too high misses its threshold, exit 1', async () => {
    const { code, stdout, report } = await load('slow', ...asked, '--max-p99', '1ms')
    assert.equal(code, 1)
    assert.equal(report().verdict, 'missed')
    assert.match(stdout, /✘ p99 of a flow: .*, at most 1\.00 ms/)
  })

  test('an issuer that nobody reaches: one sentence, exit 3, and a report', async () => {
    const target = join(folder, 'dead.yaml')
    const file = {
      credentialIssuer: 'http://127.0.0.1:9',
      offers: { kind: 'http', url: 'http://127.0.0.1:9/offers' },
      trust: { insecureHttp: true },
    }
    writeFileSync(target, JSON.stringify(file))
    const { code, stdout, report } = await load('dead', ...asked, '--target', target)
    assert.equal(code, 3)
    assert.match(stdout, /No connection to 127\.0\.0\.1:9 \(ECONNREFUSED\)/)
    assert.equal(report().verdict, 'inconclusive')
    assert.match(report().run.stopped ?? '', /ECONNREFUSED/)
  })

  test('what cannot be meant is refused with a hint, and nothing is asked', async () => {
    const { code, stderr, out } = await load('wrong', '--rate', 'abc', '--duration', '1s')
    assert.equal(code, 2, stderr)
    assert.match(stderr, /^vcispec: --rate abc is no rate\.\nGive how many/)
    assert.equal(existsSync(out), false)
    const fault = await load('unknown', '--fault', 'no such fault', '--duration', '1s')
    assert.equal(fault.code, 2, fault.stderr)
    assert.match(fault.stderr, /^vcispec: The mock has no fault "no such fault"\.\n/)
    assert.equal(existsSync(fault.out), false)
  })
})
