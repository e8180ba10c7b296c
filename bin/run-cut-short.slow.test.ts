import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Front, type Interloper, startFront } from '../interop/front/front.ts'
import type { ConformanceReport } from '../reporting/conformance-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-cut-short-'))
after(() => rmSync(folder, { recursive: true }))
const program = join(import.meta.dirname, 'vcispec.ts')

/** `vcispec run` on the front, as a process of its own whose output is kept. */
function startRun(name: string, { environment, offersUrl }: Front, args: readonly string[] = []) {
  const target = join(folder, `${name}.json`)
  const content = {
    offers: { kind: 'http', url: `${offersUrl}?grant={grant}&txCode={txCode}` },
    client: environment.client,
    login: { username: 'erika', password: 'correct-horse-battery-staple' },
    trust: { insecureHttp: true },
  }
  writeFileSync(target, JSON.stringify(content))
  const out = join(folder, name)
  const child = spawn(
    process.execPath,
    [program, 'run', '--target', target, '--out', out, ...args],
    {
      // Without what the test runner tells its own processes.
      env: { ...process.env, NO_COLOR: '1', NODE_TEST_CONTEXT: undefined },
    },
  )
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (text) => {
    output.stdout += text
  })
  child.stderr.on('data', (text) => {
    output.stderr += text
  })
  return {
    child,
    output,
    ended: once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    report: () =>
      JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8')) as ConformanceReport,
  }
}

/** Calls once when the wallet asks for a credential. */
function atCredentialRequest(act: () => void): Interloper {
  let isDone = false
  return ({ method, url = '' }) => {
    if (isDone || method !== 'POST' || !/\/credentials$/.test(url)) return false
    isDone = true
    act()
    return false
  }
}

/** Enough scenarios that some are left when the first of them asks for a credential. */
const walks = ['--only', 'OpenID4VCI-8.2', '--only', 'OpenID4VCI-8.3', '--only', 'OpenID4VCI-11.1']

for (const [signal, threads] of [
  ['SIGINT', '0'],
  ['SIGTERM', '2'],
] as const) {
  test(`${signal} with --parallel ${threads}: the report of what is there is written`, async () => {
    await using front = await startFront(atCredentialRequest(() => run.child.kill(signal)))
    const run = startRun(`${signal}-${threads}`, front, ['--parallel', threads, ...walks])
    const [code] = await run.ended
    const report = run.report()
    assert.equal(report.run.interrupted, true)
    assert.equal(code, report.summary.violated > 0 ? 1 : 3, run.output.stdout)
    assert.match(run.output.stderr, /Interrupted: .*Once more ends it at once/)
    assert.match(run.output.stdout, /The run was interrupted/)
    assert.match(run.output.stdout, /\d+ scenarios?: .*, \d+ left out/)
    // What was left out is neither judged nor told to be out of scope.
    const foreign = Object.values(report.requirements).filter(({ reason }) =>
      /interrupted|left out/.test(reason ?? ''),
    )
    assert.ok(foreign.every(({ verdict }) => verdict === 'inconclusive'))
  })
}

test('a second Ctrl-C ends the process at once', async () => {
  let asked = false
  await using front = await startFront(({ url = '' }) => {
    // Silence: the first Ctrl-C waits for what is under way.
    if (!/openid-credential-issuer/.test(url) || run.child.killed) return false
    asked = true
    setTimeout(() => run.child.kill('SIGINT'), 300)
    setTimeout(() => process.kill(run.child.pid ?? 0, 'SIGINT'), 600)
    return true
  })
  const run = startRun('twice', front, ['--no-preflight'])
  const [code] = await run.ended
  assert.ok(asked)
  assert.equal(code, 130)
})

test('an issuer that a request ends is told with that request, and not asked any more', async () => {
  let left = 0
  await using front = await startFront((request, response) => {
    if (request.method !== 'POST' || !/\/credentials$/.test(request.url ?? '')) return false
    left += 1
    response.destroy()
    front.endIssuer()
    return true
  })
  const run = startRun('dies', front, walks)
  const [code] = await run.ended
  const report = run.report()
  const [lost] = report.run.lost ?? []
  assert.equal(left, 1)
  assert.equal(report.run.lost?.length, 1)
  assert.match(
    `${lost?.firstUnanswered.method} ${lost?.firstUnanswered.url}`,
    /^POST .*\/credentials$/,
  )
  assert.ok(lost && lost.lastAnswered.at <= lost.firstUnanswered.at)
  assert.equal(code, report.summary.violated > 0 ? 1 : 3)
  assert.match(
    run.output.stdout.replaceAll(/\s+/g, ' '),
    /refuses every connection.*the first that was not POST http/,
  )
})

test('output that is kept has failures as they come; with --verbose, a line for each scenario', async () => {
  const only = ['--only', 'OpenID4VCI-7.2']
  await using front = await startFront()
  const quiet = startRun('kept', front, only)
  await quiet.ended
  assert.doesNotMatch(quiet.output.stdout, /^✔ Nonce/m)
  assert.match(quiet.output.stdout, /^\d+ scenarios: \d+ passed/m)
  const verbose = startRun('verbose', front, [...only, '--verbose'])
  await verbose.ended
  assert.match(verbose.output.stdout, /^✔ Nonce response/m)
  assert.doesNotMatch(verbose.output.stdout, /tests \d+/, 'the steps bring no tests along')
  await using broken = await startFront(({ url = '' }, response) => {
    if (!/\/fresh-nonce$/.test(url)) return false
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    return true
  })
  const failing = startRun('failing', broken, only)
  await failing.ended
  assert.match(failing.output.stdout, /^✘ Nonce response/m)
})
