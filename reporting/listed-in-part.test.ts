import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listedAs } from '../checks/scenario-record.ts'
import { buildReport } from './report-model.ts'
import { redRun } from './testing/red-run.ts'

const member = 'proof_signing_alg_values_supported of jwt'
const listed = ['ES256', 'ES384', 'ML-DSA-44', 'RS256']
const requirement = 'VCI-F.1-22'

/** A run in which one scenario after the other saw these at work. */
function rowAfter(...each: readonly (readonly string[])[]) {
  const run = redRun()
  const [outcome] = run.outcomes.filter(({ record }) => record)
  assert.ok(outcome?.record)
  const { record } = outcome
  const [finding] = record.findings
  assert.ok(finding)
  const outcomes = each.map((worked, index) => ({
    ...outcome,
    at: `${outcome.at}${index}`,
    record: {
      ...record,
      findings: [{ ...finding, requirement, verdict: 'satisfied' as const, reason: null }],
      choices: [{ requirement, member, listed, worked }],
      untried: { [listedAs(member, 'ML-DSA-44')]: 'this wallet does not know it' },
    },
  }))
  const { requirements } = buildReport({ ...run, outcomes, expectedFailures: [] })
  return requirements[requirement]
}

test('a row that is satisfied by a part of a list names the rest, with the reason where there is one', () => {
  const row = rowAfter(['ES256'], ['RS256'])
  assert.equal(row?.verdict, 'satisfied')
  assert.equal(
    row.reason,
    `of ${member}, not seen at work: ES384, ML-DSA-44 (this wallet does not know it)`,
  )
})

test('a row has nothing to say where all of it was seen, in whatever scenarios', () => {
  assert.equal(rowAfter(['ES256', 'ES384'], ['RS256', 'ML-DSA-44'])?.reason, null)
})
