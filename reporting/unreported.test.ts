import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildReport } from './report-model.ts'
import type { ScenarioOutcome } from './scenario-outcome.ts'
import { finding, material, outcome } from './testing/red-run.ts'

const own = 'VCI-7.2-05'
const elsewhere = 'VCI-12.2.4-01'

function rowOf(requirement: string, scenario: ScenarioOutcome) {
  const row = buildReport(material({ outcomes: [scenario] })).requirements[requirement]
  return [row?.verdict, row?.reason]
}

test('a scenario without a definition for a step is inconclusive for its whole clause', () => {
  const scenario = outcome({ status: 'undefined', undefinedSteps: ['it rains'] })
  const expected = ['inconclusive', 'the harness has no step "it rains"']
  assert.deepEqual(rowOf('VCI-7.2-01', scenario), expected)
  assert.deepEqual(rowOf('VCI-7.2-05', scenario), expected)
  assert.deepEqual(rowOf('VCI-7.1-01', scenario), ['untested', null])
})

test('rows that are never judged against an issuer stay excluded', () => {
  assert.equal(rowOf('VCI-7.2-06', outcome({ status: 'undefined' }))[0], 'excluded')
})

test('a scenario that passed and judged nothing is no pass', () => {
  const vacuous = ['inconclusive', 'the scenario passed, but judged nothing']
  assert.deepEqual(rowOf(own, outcome()), vacuous)
  assert.deepEqual(rowOf(own, outcome({ findings: [] })), vacuous)
})

test('a failure that the record does not explain is inconclusive, with the error', () => {
  const scenario = outcome({
    status: 'failed',
    errors: [{ type: 'TypeError', message: 'x is undefined\n    at file.ts:1' }],
    findings: [finding({ requirement: own, verdict: 'satisfied' })],
  })
  assert.deepEqual(rowOf(own, scenario), ['inconclusive', 'TypeError: x is undefined'])
})

test('a violation elsewhere does not explain a failure: a bug of ours could hide behind it', () => {
  const scenario = outcome({
    status: 'failed',
    errors: [{ type: 'AssertionError', message: 'no nonce came' }],
    findings: [finding({ requirement: elsewhere, verdict: 'violated', seen: 'a', expected: 'b' })],
  })
  assert.deepEqual(rowOf(own, scenario), ['inconclusive', 'AssertionError: no nonce came'])
  assert.equal(rowOf(elsewhere, scenario)[0], 'violated')
})

test('a violation of its own clause explains a failure', () => {
  const scenario = outcome({
    status: 'failed',
    errors: [{ type: 'ConformanceError', message: 'max-age' }],
    findings: [finding({ requirement: own, verdict: 'violated', seen: 'a', expected: 'b' })],
  })
  assert.equal(rowOf(own, scenario)[0], 'violated')
  assert.deepEqual(rowOf('VCI-7.2-01', scenario), ['untested', null])
})

test('a warning does not explain a failure', () => {
  const findings = [
    finding({ requirement: own, level: 'SHOULD', verdict: 'violated', seen: 'a', expected: 'b' }),
  ]
  const scenario = outcome({
    status: 'failed',
    errors: [{ type: 'Error', message: 'x' }],
    findings,
  })
  assert.deepEqual(rowOf('VCI-7.2-01', scenario), ['inconclusive', 'Error: x'])
})

test('a skipped scenario is not applicable, for the reason it told', () => {
  const scenario = outcome({ status: 'skipped', log: ['not applicable: no nonce_endpoint'] })
  assert.deepEqual(rowOf(own, scenario), ['not-applicable', 'no nonce_endpoint'])
})

test('a skip without a reason is inconclusive', () => {
  assert.deepEqual(rowOf(own, outcome({ status: 'skipped' })), [
    'inconclusive',
    'the scenario was skipped without a reason',
  ])
})

test('secrets in an error’s message do not reach the report', () => {
  const message = 'GET https://wallet.example/cb?code=SplxlOBeZQQYbYS6WxSbIA failed'
  const scenario = outcome({ status: 'failed', errors: [{ type: 'Error', message }] })
  const [, reason] = rowOf(own, scenario)
  assert.equal(reason, 'Error: GET https://wallet.example/cb?code=‹code.1› failed')
})

test('a failure that quotes what another finding quotes is put down to it', () => {
  const scenario = outcome({
    status: 'failed',
    errors: [{ type: 'ExpectationError', message: 'Instead of a token: "/token" is not a URL.' }],
    findings: [
      finding({ requirement: elsewhere, verdict: 'violated', seen: '/token_endpoint is "/token"' }),
    ],
  })
  const report = buildReport(material({ outcomes: [scenario] }))
  const own5 = report.findings.find(({ requirement }) => requirement === own)
  assert.equal(own5?.causedBy, elsewhere)
})
