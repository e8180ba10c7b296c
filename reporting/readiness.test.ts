import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirements } from '../checks/catalogue.ts'
import { exclusions } from '../checks/exclusions.ts'
import { foundationModules } from './foundation-modules.ts'
import { moduleOutlooks, profileShares } from './readiness.ts'
import { indexHtml } from './render/html/index-html.ts'
import { buildReport } from './report-model.ts'
import { finding, material, outcome, redRun } from './testing/red-run.ts'

test('a module names requirements that a run can judge', () => {
  const open = new Set<string>(
    requirements.filter(({ id }) => !exclusions.has(id)).map(({ id }) => id),
  )
  for (const { name, rows } of foundationModules) {
    assert.ok(rows.length > 0, name)
    assert.deepEqual(
      rows.filter((id) => !open.has(id)),
      [],
      name,
    )
  }
  assert.equal(foundationModules.length, 21)
})

test('a profile is counted by what it alone asks for, and its clauses add up to it', () => {
  const report = buildReport(redRun())
  const [share, ...others] = profileShares(report)
  assert.deepEqual(others, [])
  assert.equal(share?.profile, 'openid4vci')
  const sum = (key: 'applicable' | 'judged' | 'met') =>
    share?.clauses.reduce((total, clause) => total + clause[key], 0)
  assert.deepEqual(
    [sum('applicable'), sum('judged'), sum('met')],
    [share?.applicable, share?.judged, share?.met],
  )
  assert.deepEqual(
    [share?.applicable, share?.judged],
    [report.judgement.applicable, report.judgement.judged],
  )
})

test('a module is met, broken, skipped or not judged by what this run says of the same', () => {
  const findings = [
    finding({ requirement: 'VCI-8.3.1.2-13', verdict: 'violated' }),
    finding({ requirement: 'VCI-8.3.1.2-10', verdict: 'satisfied' }),
    finding({
      requirement: 'VCI-8.3.1.2-09',
      verdict: 'not-applicable',
      reason: 'none were given',
    }),
    finding({
      requirement: 'VCI-D.1-08',
      verdict: 'not-applicable',
      reason: 'no key',
      absence: { why: 'not-configured', keys: ['wallet'] },
    }),
  ]
  const report = buildReport(material({ outcomes: [outcome({ findings })] }))
  const outlook = Object.fromEntries(moduleOutlooks(report).map((it) => [it.name, it.outlook]))
  assert.equal(outlook['fail-invalid-nonce'], 'broken')
  assert.equal(outlook['fail-missing-proof'], 'met')
  assert.equal(outlook['fail-unknown-credential-identifier'], 'skipped')
  assert.equal(outlook['fail-invalid-key-attestation-signature'], 'not judged')
  assert.match(indexHtml.render(report, []), /from what is known.*\d+ of 21 modules exercised/)
})
