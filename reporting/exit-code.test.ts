import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExpectedFailure } from './conformance-report.ts'
import { exitCode } from './exit-code.ts'
import { buildReport } from './report-model.ts'
import { finding, material, outcome } from './testing/red-run.ts'

const met = finding({ requirement: 'VCI-7.2-01', verdict: 'satisfied' })
const broken = finding({ requirement: 'VCI-7.2-05', verdict: 'violated', seen: 'a', expected: 'b' })
const advice = finding({
  requirement: 'VCI-11.2-02',
  level: 'SHOULD',
  verdict: 'violated',
  seen: 'a',
  expected: 'b',
})
const inferred = { ...advice, requirement: 'P1-OFFER-02' }
const unsure = finding({ requirement: 'VCI-7.2-02', verdict: 'inconclusive', reason: 'time-out' })
const absent = finding({ requirement: 'VCI-7.2-03', verdict: 'not-applicable', reason: 'none' })

function code(
  findings: readonly ReturnType<typeof finding>[],
  { expected = [], strict }: { expected?: readonly ExpectedFailure[]; strict?: boolean } = {},
) {
  const report = buildReport(
    material({ outcomes: [outcome({ findings })], expectedFailures: expected }),
  )
  return exitCode(report, strict === undefined ? {} : { strict })
}

test('0: something was satisfied and nothing violated', () => {
  assert.equal(code([met, absent]), 0)
  assert.equal(code([met, advice]), 0)
})

test('1: a violated MUST, whatever else happened', () => {
  assert.equal(code([met, broken]), 1)
  assert.equal(code([unsure, broken]), 1)
})

test('3: something could not be judged, or nothing was satisfied', () => {
  assert.equal(code([met, unsure]), 3)
  assert.equal(code([absent]), 3)
  assert.equal(code([advice]), 3)
})

test('strict makes warnings fail, but not those that rest on inference', () => {
  assert.equal(code([met, advice], { strict: true }), 1)
  assert.equal(code([met, inferred], { strict: true }), 0)
})

test('an expected violation passes, also under strict', () => {
  const expected = [
    { requirement: broken.requirement, reason: 'known' },
    { requirement: advice.requirement, reason: 'known' },
  ]
  assert.equal(code([met, broken, advice], { expected }), 0)
  assert.equal(code([met, broken, advice], { expected, strict: true }), 0)
})

test('1: an expected failure passes, or its date is past', () => {
  assert.equal(code([met], { expected: [{ requirement: met.requirement, reason: 'known' }] }), 1)
  const expired = [{ requirement: 'VCI-7.2-04', reason: 'known', expires: '2026-01-31' }]
  assert.equal(code([met], { expected: expired }), 1)
})
