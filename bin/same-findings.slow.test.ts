import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConformanceReport } from '../reporting/conformance-report.ts'
import { likeness } from '../reporting/finding-order.ts'
import { judged, only } from './testing/judged.ts'

const salted = 'SD-JWT with one salt for two claims'

test('the same issuer has the same findings, whatever the order and the threads', async () => {
  const one = await judge('--seed', '1')
  const other = await judge('--seed', '2', '--parallel', '2')
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

async function judge(...args: readonly string[]): Promise<ConformanceReport> {
  const { report } = await judged('--fault', salted, ...only('VCI-8.2', 'VCI-7.2'), ...args)
  return report
}
