import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { ConformanceReport } from '../reporting/conformance-report.ts'
import { likeness } from '../reporting/finding-order.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-same-'))
after(() => rmSync(folder, { recursive: true }))

const salted = 'SD-JWT with one salt for two claims'

test('the same issuer has the same findings, whatever the order and the threads', async () => {
  const one = await judge('one', ['--seed', '1'])
  const other = await judge('other', ['--seed', '2', '--parallel', '2'])
  assert.deepEqual(findingsOf(other), findingsOf(one))
  assert.deepEqual(verdictsOf(other), verdictsOf(one))

  // It stands in every credential of the run, with another salt each.
  const violated = one.findings.filter(({ verdict }) => verdict === 'violated')
  assert.equal(violated.length, 1)
  assert.ok((violated[0]?.times ?? 0) > 5)
})

function findingsOf({ findings }: ConformanceReport): readonly string[] {
  return findings.map(likeness).toSorted()
}

function verdictsOf({ requirements }: ConformanceReport): readonly string[] {
  return Object.entries(requirements).map(([id, { verdict, why }]) => `${id} ${verdict} ${why}`)
}

async function judge(name: string, args: readonly string[]): Promise<ConformanceReport> {
  const out = join(folder, name)
  const program = join(import.meta.dirname, 'vcispec.ts')
  const only = ['--only', 'VCI-8.2', '--only', 'VCI-7.2', '--quiet', '--out', out]
  await new Promise((done) =>
    execFile(process.execPath, [program, 'run', '--fault', salted, ...only, ...args], done),
  )
  return JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8')) as ConformanceReport
}
