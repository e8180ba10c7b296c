import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportFinding } from './conformance-report.ts'
import { rootCauses } from './root-causes.ts'
import { finding } from './testing/red-run.ts'

function violated(requirement: string, because: Partial<ReportFinding> = {}): ReportFinding {
  return {
    ...finding({ requirement, verdict: 'violated', seen: 'a', expected: 'b' }),
    scenario: 's',
    at: 'f:1',
    ...because,
  }
}

function shape(findings: readonly ReportFinding[]) {
  return rootCauses(findings).map(({ requirement, explains }) => [
    requirement,
    explains.map((each) => each.requirement),
  ])
}

test('what explains the most stands first, with all it explains', () => {
  const findings = [
    violated('VCI-7.2-05'),
    violated('VCI-12.2.2-01'),
    violated('VCI-12.2.4-01', { conditionalOn: 'VCI-12.2.2-01' }),
    violated('VCI-8.3-01', { causedBy: 'VCI-12.2.4-01' }),
  ]
  assert.deepEqual(shape(findings), [
    ['VCI-12.2.2-01', ['VCI-12.2.4-01', 'VCI-8.3-01']],
    ['VCI-7.2-05', []],
  ])
})

test('a cause that was not seen itself still heads its group', () => {
  assert.deepEqual(shape([violated('VCI-8.3-01', { causedBy: 'VCI-12.2.4-01' })]), [
    ['VCI-12.2.4-01', ['VCI-8.3-01']],
  ])
})

test('a circle of causes ends', () => {
  const circle = [
    violated('VCI-7.2-01', { causedBy: 'VCI-7.2-02' }),
    violated('VCI-7.2-02', { causedBy: 'VCI-7.2-01' }),
  ]
  assert.equal(
    rootCauses(circle).flatMap((cause) => [...cause.findings, ...cause.explains]).length,
    2,
  )
})
