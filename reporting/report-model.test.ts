import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { requirementById } from '../checks/catalogue.ts'
import { validateReport } from '../schemas/validate.ts'
import { buildReport } from './report-model.ts'
import { revisionOf } from './row-revision.ts'
import { finding, material, outcome, redRun } from './testing/red-run.ts'

const must = 'VCI-7.2-05'
const inferred = 'P1-OFFER-02'

function verdictOf(requirement: string, ...findings: readonly ReturnType<typeof finding>[]) {
  const report = buildReport(material({ outcomes: [outcome({ findings })] }))
  return report.requirements[requirement]?.verdict
}

test('the red run keeps the contract of schemas/conformance-report.json', () => {
  const report = JSON.parse(JSON.stringify(buildReport(redRun())))
  assert.deepEqual(validateReport(report), [])
})

test('the red run counts requirements, one verdict each', () => {
  const report = buildReport(redRun())
  assert.equal(report.summary.violated, 4)
  assert.equal(report.summary.warnings, 1)
  assert.equal(report.summary.satisfied, 3)
  assert.equal(report.summary.inconclusive, 1)
  const uncounted = Object.values(report.requirements).filter(
    ({ verdict, why }) => verdict === 'excluded' || why === 'not-selected',
  )
  const counted = Object.values(report.summary).reduce((sum, count) => sum + count, 0)
  assert.equal(counted + uncounted.length, redRun().catalogue.length)
})

test('the worst finding decides: violated MUST, inconclusive, violated SHOULD, satisfied, not applicable', () => {
  const violated = finding({ requirement: must, verdict: 'violated', seen: 'a', expected: 'b' })
  const unsure = finding({ requirement: must, verdict: 'inconclusive', reason: 'time-out' })
  const advice = { ...violated, level: 'SHOULD' as const }
  const met = finding({ requirement: must, verdict: 'satisfied' })
  const absent = finding({ requirement: must, verdict: 'not-applicable', reason: 'no endpoint' })
  assert.equal(verdictOf(must, absent, met, advice, unsure, violated), 'violated')
  assert.equal(verdictOf(must, absent, met, advice, unsure), 'inconclusive')
  assert.equal(verdictOf(must, absent, met, advice), 'violated')
  assert.equal(verdictOf(must, absent, met), 'satisfied')
  assert.equal(verdictOf(must, absent), 'not-applicable')
  assert.equal(
    verdictOf(must, finding({ requirement: 'VCI-7.2-01', verdict: 'satisfied' })),
    'untested',
  )
})

test('advice that is not followed, and what was only inferred, are warnings', () => {
  const findings = [
    finding({ requirement: must, level: 'SHOULD', verdict: 'violated', seen: 'a', expected: 'b' }),
    finding({ requirement: inferred, verdict: 'violated', seen: 'a', expected: 'b' }),
  ]
  const { summary } = buildReport(material({ outcomes: [outcome({ findings })] }))
  assert.deepEqual([summary.violated, summary.warnings], [0, 2])
})

test('a finding is filed under the scenario of its clause that has a request to look at', () => {
  const seen = (at: string, clause: string, exchange: string | null) =>
    outcome({
      at,
      scenario: at,
      clauses: [clause],
      findings: [
        finding({ requirement: must, verdict: 'violated', seen: 'x', expected: 'y', exchange }),
      ],
    })
  const outcomes = [
    seen('features/a.feature:1', 'VCI-4.1', 'ex-1'),
    seen('features/b.feature:1', 'VCI-7.2', null),
    seen('features/c.feature:1', 'VCI-7.2', 'ex-1'),
  ]
  const { findings } = buildReport(material({ outcomes }))
  assert.deepEqual(
    findings.map(({ at, times }) => [at, times]),
    [['features/c.feature:1', 3]],
  )
})

test('an expected violation is not counted, and says why it is expected', () => {
  const report = buildReport({
    ...redRun(),
    expectedFailures: [{ requirement: must, reason: 'known since March', expires: '2026-03-04' }],
  })
  assert.equal(report.summary.violated, 3)
  assert.deepEqual(report.requirements[must], {
    verdict: 'violated',
    expected: true,
    reason: 'known since March',
    ...rowFacts(must),
  })
  assert.equal(report.expectedFailures[0]?.outcome, 'met')
})

test('an expectation holds through its last day and not a day longer', () => {
  const expectedFailures = [{ requirement: must, reason: 'known', expires: '2026-03-03' }]
  const report = buildReport({ ...redRun(), expectedFailures })
  assert.equal(report.expectedFailures[0]?.outcome, 'expired')
  assert.equal(report.summary.violated, 4)
  assert.equal(report.requirements[must]?.expected, false)
})

test('an expected failure that passes is told', () => {
  const expectedFailures = [{ requirement: 'VCI-7.2-01', reason: 'known' }]
  const report = buildReport({ ...redRun(), expectedFailures })
  assert.equal(report.expectedFailures[0]?.outcome, 'unexpected-pass')
})

test('the harness testing itself never counts', () => {
  const broken = finding({ requirement: must, verdict: 'violated', seen: 'a', expected: 'b' })
  const report = buildReport(
    material({ outcomes: [outcome({ selfTest: true, findings: [broken] })] }),
  )
  assert.equal(report.requirements[must]?.verdict, 'untested')
  assert.deepEqual([report.run.scenarios, report.findings.length], [0, 0])
})

test('rows of a profile nobody claimed are in no count', () => {
  const { requirements } = buildReport(redRun())
  assert.deepEqual(requirements['P1-OFFER-01'], {
    verdict: 'not-applicable',
    expected: false,
    reason: 'The run did not select the profile pingone',
    why: 'not-selected',
    ...rowFacts('P1-OFFER-01'),
  })
})

test('equal findings of several scenarios are one, counted', () => {
  const seen = finding({
    requirement: must,
    verdict: 'violated',
    seen: 'a',
    expected: 'b',
    times: 2,
  })
  const report = buildReport(
    material({
      outcomes: [
        outcome({ at: 'features/b.feature:3', findings: [seen] }),
        outcome({ at: 'features/a.feature:10', findings: [seen] }),
        outcome({ at: 'features/a.feature:9', findings: [{ ...seen, seen: 'c' }] }),
      ],
    }),
  )
  assert.deepEqual(
    report.findings.map(({ seen: what, times, at }) => [what, times, at]),
    [
      ['c', 2, 'features/a.feature:9'],
      ['a', 4, 'features/a.feature:10'],
    ],
  )
})

test('the order in which scenarios ran changes nothing', () => {
  const run = redRun()
  const report = JSON.stringify(buildReport(run))
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...run.outcomes], { minLength: run.outcomes.length }),
      (shuffled) => {
        assert.equal(JSON.stringify(buildReport({ ...run, outcomes: shuffled })), report)
      },
    ),
    { numRuns: 20 },
  )
})

test('a finding about a requirement the catalogue lacks is our mistake, told with its scenario', () => {
  const stray = finding({ requirement: 'VCI-0.0-99', verdict: 'satisfied' })
  assert.throws(
    () => buildReport(material({ outcomes: [outcome({ findings: [stray] })] })),
    /nonce-response\.feature:9 judged VCI-0\.0-99/,
  )
})

test('a defect is one finding, whatever nonces, salts and ids it shows; other words are another', () => {
  const salts = ['_26bc4LT-ac6q2KI6cBW5es', 'eluV5Og3gSNII8EYnsxA_A', '6Ij7tM-a5iVPGboS5tmvVA']
  const seen = (text: string) =>
    finding({ requirement: must, verdict: 'violated', seen: text, expected: 'another' })
  const findings = salts.map((salt) => seen(`the salt ${salt} is used twice`))
  const other = seen(`the digest ${salts[0]} is used twice`)
  const report = buildReport(material({ outcomes: [outcome({ findings: [...findings, other] })] }))
  const told = report.findings.filter(({ requirement }) => requirement === must)
  assert.deepEqual(
    told.map(({ seen, times }) => [seen, times]),
    [
      [`the salt ${salts[0]} is used twice`, 3],
      [`the digest ${salts[0]} is used twice`, 1],
    ],
  )
})

/** What every row says of the catalogue. */
function rowFacts(id: string) {
  const row = requirementById(id)
  assert.ok(row)
  return { level: row.level, revision: revisionOf(row) }
}
