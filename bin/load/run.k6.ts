import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { type TestContext, test } from 'node:test'
import { startMock } from '../../mock-server/in-process.ts'
import { packageRoot } from '../package-root.ts'
import { k6Version, keptAsTried, scenarioToTry, triedWith } from './k6-tried.ts'

/**
 * `npm run test:k6`: the exported scenario under the real k6. `K6` names one that is there; else Go builds it, once. CI leaves it out
 * while the scenario is the one that is kept as tried.
 * @returns why there is none.
 */
function k6(): { readonly path: string } | { readonly missing: string } {
  if (env.K6 !== undefined) return { path: env.K6 }
  const folder = join(packageRoot, 'node_modules/.cache', `k6-${k6Version}`)
  const path = join(folder, 'k6')
  if (existsSync(path)) return { path }
  mkdirSync(folder, { recursive: true })
  const { status, error } = spawnSync('go', ['install', `go.k6.io/k6@${k6Version}`], {
    env: { ...env, GOBIN: folder },
    stdio: 'inherit',
  })
  if (status === 0) return { path }
  return {
    missing: `Go cannot build it (${error?.message ?? `exit code ${status}`}): install Go, or let K6 name a k6`,
  }
}

const found = k6()
const skip = 'missing' in found && env.CI !== 'true' ? found.missing : false

/** Runs the scenario against a mock with these faults. */
async function ran(t: TestContext, faults: readonly string[]) {
  assert.ok('path' in found, 'missing' in found ? found.missing : '')
  const mock = await startMock({ tls: 'off', faults })
  t.after(() => mock.close())
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-k6-'))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'load.k6.js'), scenarioToTry())
  const summary = join(folder, 'summary.json')
  const args = ['run', '--quiet', '--no-usage-report', '--summary-export', summary]
  args.push('-e', `CONTROL=${mock.controlUrl}`, join(folder, 'load.k6.js'))
  const code = await new Promise<unknown>((resolve) => {
    execFile(found.path, args, (error) => resolve(error?.code ?? 0))
  })
  const { default: told } = await import(summary, { with: { type: 'json' } })
  const { iterations, checks } = told.metrics
  return { code, iterations: iterations.count, passes: checks.passes, fails: checks.fails }
}

test('the exported scenario gets credentials from the mock', { skip }, async (t) => {
  const { code, iterations, passes, fails } = await ran(t, [])
  assert.equal(code, 0)
  assert.ok(iterations > 0)
  // From the offer to the credential: six things are looked at in each flow.
  assert.deepEqual([passes, fails], [6 * iterations, 0])
})

test('what is wrong fails its checks and the threshold', { skip }, async (t) => {
  const { code, iterations, fails } = await ran(t, ['metadata of another issuer'])
  // k6: a threshold was crossed.
  assert.equal(code, 99)
  assert.ok(iterations > 0)
  assert.equal(fails, iterations)
})

test('what is kept as tried is this scenario, by this k6', { skip }, () => {
  assert.deepEqual(keptAsTried, triedWith(scenarioToTry()), 'put it into bin/load/k6-tried.json')
})
