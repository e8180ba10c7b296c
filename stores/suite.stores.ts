import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { certificateFor } from '../mock-server/http/listener-tls.ts'
import { authorityIn } from '../mock-server/keeping.ts'
import { PostgresStores } from '../mock-server/store/postgres/stores.ts'
import { freePort, postgresMissing, startPostgres } from '../mock-server/testing/postgres.ts'
import { startBalancer } from './balancer.ts'
import { startMockProcess } from './mock-process.ts'

interface Report {
  readonly summary: Readonly<Record<string, number>>
  readonly judgement: { readonly verdict: string }
  readonly findings: readonly { readonly verdict: string; readonly requirement: string }[]
}

test('every scenario, over two replicas whose requests take turns: what one of them makes the other one knows', {
  skip: postgresMissing(),
}, async () => {
  await using postgres = await startPostgres(['fsync=off'])
  const store = await PostgresStores.open(postgres.url)
  const now = new Date()
  const authority = await authorityIn(store.kept, now)
  await store.close()
  await using address = await startBalancer((host) =>
    certificateFor(host, { authority, faults: [], now }),
  )
  await using controls = await startBalancer()
  const options = ['--store', postgres.url, '--public-url', address.url]
  await using first = await startMockProcess(await freePort(), options)
  await using second = await startMockProcess(await freePort(), options)
  address.ports = [first.port, second.port]
  controls.ports = [first.controlPort, second.controlPort]

  const folder = mkdtempSync(join(tmpdir(), 'vcispec-replicas-'))
  try {
    const [ca, target] = [join(folder, 'ca.pem'), join(folder, 'target.json')]
    writeFileSync(ca, authority.pem)
    const offers = { kind: 'mock', control: controls.url }
    const trust = { ca, credentialRoots: [ca] }
    writeFileSync(target, JSON.stringify({ name: 'two replicas', offers, trust }))
    const cli = fileURLToPath(new URL('../bin/vcispec.ts', import.meta.url))
    const args = [cli, 'run', '--target', target, '--strict', '--quiet', '--out', folder]
    const run = spawn(process.execPath, args, { stdio: 'inherit' })
    const [code] = await once(run, 'exit')
    const report = JSON.parse(readFileSync(join(folder, 'conformance.json'), 'utf8')) as Report
    const wrong = report.findings.filter(({ verdict }) =>
      ['violated', 'inconclusive'].includes(verdict),
    )
    assert.deepEqual(wrong, [])
    assert.equal(code, 0)
    assert.equal(report.judgement.verdict, 'conforms')
    for (const { answered } of [address, controls]) {
      const [one = 0, other = 0] = [...answered.values()]
      assert.ok(Math.min(one, other) > 0.4 * (one + other), `${one} and ${other} were answered`)
    }
    assert.deepEqual([...first.said, ...second.said], [])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
