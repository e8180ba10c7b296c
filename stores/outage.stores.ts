import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { PostgresStores } from '../mock-server/store/postgres/stores.ts'
import { freePort, postgresMissing, startPostgres } from '../mock-server/testing/postgres.ts'
import { startMockProcess } from './mock-process.ts'

interface Report {
  readonly summary: { readonly violated: number; readonly inconclusive: number }
  readonly findings: readonly {
    readonly verdict: string
    readonly requirement: string
    readonly seen: string
  }[]
}

const awayMs = 5000

test('a database that is stopped for five seconds in a run costs time, or inconclusive rows, and no wrong ones', {
  skip: postgresMissing(),
}, async () => {
  await using postgres = await startPostgres(['fsync=off'])
  const port = await freePort()
  const options = [
    '--store',
    postgres.url,
    '--public-url',
    `http://localhost:${port}`,
    '--preset',
    'full',
  ]
  const store = await PostgresStores.open(postgres.url)
  await using mock = await startMockProcess(port, options)
  const out = mkdtempSync(join(tmpdir(), 'vcispec-outage-'))
  try {
    const target = join(out, 'target.yaml')
    const control = `http://127.0.0.1:${mock.controlPort}`
    writeFileSync(
      target,
      `name: mock with a database\noffers:\n  kind: mock\n  control: ${control}\ntrust:\n  insecureHttp: true\n`,
    )
    const cli = fileURLToPath(new URL('../bin/vcispec.ts', import.meta.url))
    const selection = ['8.2', '7.2'].flatMap((it) => ['--only', `OpenID4VCI-${it}`])
    const args = [cli, 'run', '--target', target, ...selection, '--quiet', '--out', out]
    const run = spawn(process.execPath, args, { stdio: 'inherit' })
    const ended = once(run, 'exit')
    // Once it is at its scenarios, each of which makes an environment.
    while (run.exitCode === null && (await store.kept.count()) < 2) await setTimeout(20)
    assert.equal(run.exitCode, null, 'the run is under way')
    postgres.stop()
    await setTimeout(awayMs)
    postgres.start()
    const [code] = await ended
    assert.ok(code === 0 || code === 3, `exit code ${code}`)
    const report = JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8')) as Report
    assert.deepEqual(
      report.findings.filter(({ verdict }) => verdict === 'violated'),
      [],
    )
    assert.equal(report.summary.inconclusive > 0, code === 3)
    assert.match(
      mock.said.join('\n'),
      /^[^\n]*the store is away \([^\n]*\n[^\n]*the store is back$/,
    )
  } finally {
    await store.close()
    rmSync(out, { recursive: true })
  }
})
