import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { certificateFor, handshakes } from '../mock-server/http/listener-tls.ts'
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

const haip = ['--profile', 'haip', '--only', 'HAIP', '--only', 'FAPI2']

for (const [what, selection, expected] of [
  ['every scenario', ['--strict'], 'conforms'],
  ['what HAIP demands', haip, 'conforms-in-part'],
] as const)
  test(`${what}, over two replicas whose requests take turns: what one of them makes the other one knows`, {
    skip: postgresMissing(),
  }, async () => {
    await using postgres = await startPostgres(['fsync=off'])
    const store = await PostgresStores.open(postgres.url)
    const now = new Date()
    const authority = await authorityIn(store.kept, now)
    await store.close()
    await using address = await startBalancer(async (host) => ({
      ...(await certificateFor(host, { authority, faults: [], now })),
      ...handshakes([], now),
    }))
    await using controls = await startBalancer()
    const options = ['--store', postgres.url, '--public-url', address.url]
    await using first = await startMockProcess(await freePort(), options)
    await using second = await startMockProcess(await freePort(), options)
    address.ports = [first.port, second.port]
    controls.ports = [first.controlPort, second.controlPort]

    const { code, report } = await judged(controls.url, authority.pem, selection)
    const wrong = report.findings.filter(({ verdict }) =>
      ['violated', 'inconclusive'].includes(verdict),
    )
    assert.deepEqual(wrong, [])
    assert.equal(code, 0)
    assert.equal(report.judgement.verdict, expected)
    for (const { answered } of [address, controls]) {
      const [one = 0, other = 0] = [...answered.values()]
      assert.ok(Math.min(one, other) > 0.4 * (one + other), `${one} and ${other} were answered`)
    }
    assert.deepEqual([...first.said, ...second.said], [])
  })

/** `vcispec run` against a mock that runs elsewhere. */
async function judged(control: string, pem: string, selection: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-replicas-'))
  try {
    const [ca, target] = [join(folder, 'ca.pem'), join(folder, 'target.json')]
    writeFileSync(ca, pem)
    const trust = { ca, credentialRoots: [ca] }
    const file = { name: 'two replicas', offers: { kind: 'mock', control }, trust }
    writeFileSync(target, JSON.stringify(file))
    const cli = fileURLToPath(new URL('../bin/vcispec.ts', import.meta.url))
    const args = [cli, 'run', '--target', target, ...selection, '--quiet', '--out', folder]
    const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')
    const report = JSON.parse(readFileSync(join(folder, 'conformance.json'), 'utf8')) as Report
    return { code, report }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
