import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ExpectedFailure } from '../reporting/conformance-report.ts'
import { buildReport } from '../reporting/report-model.ts'
import { finding, material, outcome } from '../reporting/testing/red-run.ts'
import { readExpectedFailures } from '../targets/expected-failures.ts'
import { unexplained } from './explained.ts'

const must = finding({ requirement: 'VCI-7.2-05', verdict: 'violated', seen: 'a', expected: 'b' })
const advice = { ...must, requirement: 'VCI-11.2-02', level: 'SHOULD' as const }

function of(findings: readonly ReturnType<typeof finding>[], expected: readonly ExpectedFailure[]) {
  return unexplained(
    buildReport(material({ outcomes: [outcome({ findings })], expectedFailures: expected })),
  )
}

const explained = (...requirements: readonly string[]) =>
  requirements.map((requirement) => ({ requirement, reason: 'known', expires: '2099-12-31' }))

test('a finding needs its explanation, a warning as much as a violation', () => {
  assert.deepEqual(of([must, advice], []), [
    'VCI-7.2-05 is violated, and not explained',
    'VCI-11.2-02 is violated, and not explained',
  ])
  assert.deepEqual(of([must, advice], explained('VCI-7.2-05', 'VCI-11.2-02')), [])
})

test('what could not be judged is never explained', () => {
  const unsure = finding({ requirement: 'VCI-7.2-02', verdict: 'inconclusive', reason: 'time-out' })
  assert.deepEqual(of([unsure], explained()), ['VCI-7.2-02 could not be judged: time-out'])
})

test('an explanation whose finding is gone is told', () => {
  const met = finding({ requirement: 'VCI-7.2-01', verdict: 'satisfied' })
  assert.deepEqual(of([met], explained('VCI-7.2-01', 'VCI-7.2-05')), [
    'VCI-7.2-01 is explained, but it passes',
    'VCI-7.2-05 is explained, but nothing was judged by it',
  ])
})

for (const [name, file] of [
  ['oidc-provider', 'expected.yaml'],
  ['openid4vc', 'expected.yaml'],
  ['openid4vci-client', 'wallet.expected.yaml'],
  ['credo', 'wallet.expected.yaml'],
  ['oauth4webapi', 'wallet.expected.yaml'],
] as const) {
  test(`${name}: README.md and ${file} tell of the same findings`, () => {
    const folder = join(import.meta.dirname, name)
    const readme = readFileSync(join(folder, 'README.md'), 'utf8')
    const rows = [...readme.matchAll(/^\| \[?([A-Z0-9]+-[\w.]+-\d+)/gm)].map(([, id]) => id)
    const expected = readExpectedFailures(join(folder, file))
    assert.deepEqual(rows.sort(), expected.map(({ requirement }) => requirement).sort())
  })
}
