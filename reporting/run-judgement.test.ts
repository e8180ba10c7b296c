import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirements } from '../checks/catalogue.ts'
import { exclusions } from '../checks/exclusions.ts'
import type { Finding } from '../checks/finding.ts'
import type { ExpectedFailure } from './conformance-report.ts'
import { type ExitOptions, exitCode } from './exit-code.ts'
import { buildReport } from './report-model.ts'
import { conformingRun, finding, outcome } from './testing/red-run.ts'

const must = 'VCI-7.2-05'
const should = 'VCI-11.2-02'
type Parts = Partial<Finding> & Pick<Finding, 'verdict'>

/** The conforming run, and what one more scenario says of further requirements. */
function judged(
  more: Readonly<Record<string, Parts | undefined>>,
  expectedFailures: readonly ExpectedFailure[] = [],
) {
  const run = conformingRun()
  const findings = Object.entries(more).flatMap(([requirement, parts]) =>
    parts ? [finding({ requirement, ...parts })] : [],
  )
  const rows = [...run.catalogue.map(({ id }) => id), ...Object.keys(more)]
  return buildReport({
    ...run,
    outcomes: [...run.outcomes, ...(findings.length > 0 ? [outcome({ findings })] : [])],
    catalogue: requirements.filter(({ id }) => rows.includes(id)),
    expectedFailures,
  })
}

function told(...of: Parameters<typeof judged>) {
  return judged(...of).judgement
}

const absent = (absence: Finding['absence']): Parts => ({
  verdict: 'not-applicable',
  reason: 'told',
  ...(absence && { absence }),
})
const broken: Parts = { verdict: 'violated', seen: 'a', expected: 'b' }

test('conforms: all that applies was judged and met', () => {
  assert.deepEqual(told({}), { verdict: 'conforms', applicable: 2, judged: 2 })
})

test('what is not offered, excluded or of another profile does not apply', () => {
  const excluded =
    requirements.find(({ id, level }) => level === 'MUST' && exclusions.has(id))?.id ?? 'none'
  const more = {
    [must]: absent({ why: 'not-offered' }),
    'P1-OFFER-01': undefined,
    'SDJWTVC-6.2-02': undefined,
    [excluded]: undefined,
  }
  const report = judged(more)
  assert.deepEqual(report.judgement, { verdict: 'conforms', applicable: 2, judged: 2 })
  const { requirements: rows } = report
  assert.deepEqual(
    [rows[must]?.why, rows['P1-OFFER-01']?.why, rows['SDJWTVC-6.2-02']?.why],
    ['not-offered', 'not-selected', 'not-selected'],
  )
})

test('a scenario of another profile that was skipped leaves its rows unselected', () => {
  const report = judged({ 'P1-OFFER-01': absent({ why: 'not-configured', keys: ['offers.kind'] }) })
  assert.equal(report.requirements['P1-OFFER-01']?.why, 'not-selected')
  assert.equal(report.judgement.verdict, 'conforms')
})

test('conforms in part: what the target file leaves out applies, and so does what had no test', () => {
  const keys = ['secondClient']
  const report = judged({ [must]: absent({ why: 'not-configured', keys }) })
  assert.deepEqual(report.judgement, { verdict: 'conforms-in-part', applicable: 3, judged: 2 })
  assert.deepEqual(report.requirements[must]?.keys, keys)
  assert.equal(told({ [must]: undefined }).verdict, 'conforms-in-part')
})

test('recommendations, and what rests on inference, are not counted', () => {
  assert.deepEqual(told({ [should]: undefined }), {
    verdict: 'conforms',
    applicable: 2,
    judged: 2,
  })
})

test('conforms in part: no credential came, or the run was a selection or a shard', () => {
  const whole = conformingRun()
  const none = whole.outcomes.map(({ record, ...rest }) => ({
    ...rest,
    ...(record && { record: { ...record, credentials: 0 } }),
  }))
  for (const parts of [
    { outcomes: none },
    { run: { ...whole.run, selection: 'VCI-7.2' } },
    { run: { ...whole.run, shard: '1/2' } },
  ]) {
    const report = buildReport({ ...whole, ...parts })
    assert.equal(report.judgement.verdict, 'conforms-in-part')
    assert.equal(exitCode(report), 0)
  }
})

test('violates, and as expected only where every violation is', () => {
  const expected = [{ requirement: must, reason: 'known' }]
  assert.equal(told({ [must]: broken }).verdict, 'violates')
  assert.equal(told({ [must]: broken }, expected).verdict, 'violates-as-expected')
  assert.equal(told({ [must]: broken, 'VCI-7.2-02': broken }, expected).verdict, 'violates')
  assert.equal(told({ [must]: { ...broken, level: 'SHOULD' } }).verdict, 'conforms')
})

test('inconclusive: something could not be judged, beside no violation', () => {
  const unsure: Parts = { verdict: 'inconclusive', reason: 'time-out' }
  assert.deepEqual(told({ [must]: unsure }), { verdict: 'inconclusive', applicable: 3, judged: 2 })
  assert.equal(told({ [must]: unsure, 'VCI-7.2-02': broken }).verdict, 'violates')
  const expected = [{ requirement: 'VCI-7.2-02', reason: 'known' }]
  assert.equal(told({ [must]: unsure, 'VCI-7.2-02': broken }, expected).verdict, 'inconclusive')
})

test('--require-complete makes a part 3, and nothing else', () => {
  const code = (more: Parameters<typeof judged>[0], options: ExitOptions) =>
    exitCode(judged(more), options)
  const complete = { requireComplete: true }
  assert.equal(code({ [must]: undefined }, {}), 0)
  assert.equal(code({ [must]: undefined }, complete), 3)
  assert.equal(code({}, complete), 0)
  assert.equal(code({ [must]: broken }, complete), 1)
})
