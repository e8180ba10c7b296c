import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { PassThrough } from 'node:stream'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api'
import { validateReport } from '../schemas/validate.ts'
import type { ConformanceReport } from './conformance-report.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const steps = relative(root, fileURLToPath(import.meta.resolve('./testing/sample/sample-steps.ts')))
const folder = mkdtempSync(join(tmpdir(), 'vcispec-reports-'))
let report: ConformanceReport
let output = ''

before(async () => {
  const stdout = new PassThrough()
  stdout.on('data', (chunk) => {
    output += chunk
  })
  const environment = { cwd: root, stdout, stderr: new PassThrough() }
  const { runConfiguration } = await loadConfiguration(
    {
      file: false,
      provided: {
        paths: ['reporting/testing/sample/sample.feature'],
        import: [steps],
        format: [
          './reporting/progress-formatter.ts',
          ['./reporting/conformance-formatter.ts', join(folder, 'conformance.json')],
        ],
        formatOptions: { conformance: { seed: '42', selection: 'the sample' } },
      },
    },
    environment,
  )
  await runCucumber(runConfiguration, environment)
  report = JSON.parse(readFileSync(join(folder, 'conformance.json'), 'utf8'))
})

after(() => rmSync(folder, { recursive: true }))

function row(requirement: string) {
  const { verdict, reason } = report.requirements[requirement] ?? {}
  return [verdict, reason]
}

test('every report is written beside conformance.json', () => {
  assert.deepEqual(readdirSync(folder).sort(), [
    'badge.svg',
    'conformance.json',
    'conformance.sarif',
    'exchanges.har',
    'index.html',
    'junit.xml',
    'run.json.gz',
    'summary.md',
  ])
  for (const file of readdirSync(folder)) assert.ok(readFileSync(join(folder, file)).length > 100)
})

test('the report keeps its contract and knows the run', () => {
  assert.deepEqual(validateReport(report), [])
  assert.equal(report.target.name, 'sample')
  assert.deepEqual([report.run.selection, report.run.seed], ['the sample', '42'])
  assert.ok(Math.abs(Date.parse(report.run.startedAt) - performance.timeOrigin) < 60_000)
})

test('the self-test does not count among the scenarios', () => {
  assert.equal(report.run.scenarios, 5)
})

test('a scenario that passed without a record is no pass', () => {
  assert.deepEqual(row('VCI-7.2-02'), ['inconclusive', 'the scenario passed, but judged nothing'])
})

test('what a scenario in order has judged is not put in doubt by another that has not', () => {
  assert.deepEqual(row('VCI-7.2-01'), ['satisfied', null])
})

test('scenarios that never reported speak for their clauses, tags of the rule included', () => {
  const reasons = report.findings
    .filter(({ requirement }) => requirement.startsWith('VCI-7.1-'))
    .map(({ verdict, reason, at }) => [verdict, reason, at.replace(/^.*:/, '')])
  assert.ok(reasons.some(([, reason]) => reason === 'TypeError: x is undefined'))
  assert.ok(
    reasons.some(([, reason]) => reason === 'the harness has no step "a step nobody wrote"'),
  )
  assert.ok(
    reasons.every(([verdict]) => verdict === 'inconclusive'),
    'a scenario that was given up says nothing of what another could not judge',
  )
})

test('without a terminal failures are told, with the reason, and nothing else', () => {
  assert.doesNotMatch(output, /^[✔–]/m)
  assert.match(output, /^✘ Nonce response › what goes wrong › broken: x is undefined$/m)
  assert.match(output, /^✘ .* › unknown: undefined step "a step nobody wrote"$/m)
  assert.match(output, /^6 scenarios: 3 passed, 2 failed, 1 skipped$/m)
})
