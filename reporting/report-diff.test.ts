import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import type { ConformanceReport } from './conformance-report.ts'
import { diffText } from './diff-text.ts'
import { diffHtml } from './render/html/diff-html.ts'
import { type Change, diffExitCode, diffReports } from './report-diff.ts'
import { buildReport } from './report-model.ts'
import { finding, material, outcome } from './testing/red-run.ts'

const violated = (requirement: string) =>
  finding({
    requirement,
    verdict: 'violated',
    seen: 'Cache-Control is absent',
    expected: 'no-store',
  })
const satisfied = (requirement: string) => finding({ requirement, verdict: 'satisfied' })
const absent = (requirement: string) =>
  finding({ requirement, verdict: 'not-applicable', reason: 'no nonce_endpoint' })

function report(...findings: readonly ReturnType<typeof finding>[]): ConformanceReport {
  return buildReport(material({ outcomes: [outcome({ findings })] }))
}

const before = report(violated('VCI-7.2-01'), violated('VCI-7.2-05'), satisfied('VCI-7.1-02'))
const ids = (changes: readonly Change[]) => changes.map(({ requirement }) => requirement)

test('new, fixed and still failing are told apart', () => {
  const after = report(violated('VCI-7.2-05'), satisfied('VCI-7.2-01'), violated('VCI-7.1-02'))
  const diff = diffReports(before, after)
  assert.deepEqual(ids(diff.broken), ['VCI-7.1-02'])
  assert.deepEqual(ids(diff.fixed), ['VCI-7.2-01'])
  assert.deepEqual(ids(diff.stillFailing), ['VCI-7.2-05'])
  assert.equal(diffExitCode(diff), 1)
  assert.equal(diffExitCode(diffReports(after, after)), 0)
})

test('a violation that is no longer judged is not called fixed', () => {
  const diff = diffReports(before, report(absent('VCI-7.2-05'), satisfied('VCI-7.2-01')))
  assert.deepEqual(ids(diff.unjudged), ['VCI-7.1-02', 'VCI-7.2-05'])
  assert.deepEqual(ids(diff.fixed), ['VCI-7.2-01'])
  assert.match(
    diffText(diff),
    /VCI-7\.2-05 MUST Nonce uncacheable\n {4}not applicable: no nonce_endpoint\n/,
  )
})

test('a new warning is shown and does not fail', () => {
  const advice = { ...violated('VCI-7.1-02'), level: 'SHOULD' as const }
  const diff = diffReports(before, report(advice))
  assert.deepEqual(ids(diff.broken), ['VCI-7.1-02'])
  assert.equal(diffExitCode(diff), 0)
})

test('a new violation that is expected does not fail', () => {
  const expectedFailures = [{ requirement: 'VCI-7.1-02', reason: 'known' }]
  const outcomes = [outcome({ findings: [violated('VCI-7.1-02')] })]
  const diff = diffReports(before, buildReport(material({ outcomes, expectedFailures })))
  assert.equal(diffExitCode(diff), 0)
})

test('runs that may not be comparable are told', () => {
  const run = { ...material().run, selection: 'VCI-7.2' }
  const other = buildReport(material({ run, outcomes: [outcome({ findings: [] })] }))
  assert.deepEqual(diffReports(before, other).differences, [
    'selection: everything before, VCI-7.2 now',
  ])
})

test('the terminal leads with the change, in no more than its columns', () => {
  const text = diffText(diffReports(before, report(violated('VCI-7.1-02'))), {
    width: 60,
    colour: true,
  })
  const lines = stripVTControlCharacters(text).split('\n')
  assert.equal(lines[0], '✘ 1 new violation, 2 no longer judged')
  for (const line of lines) assert.ok(line.length <= 60, line)
})

test('the page shows the same', () => {
  const after = report(violated('VCI-7.1-02'), satisfied('VCI-7.2-05'))
  const page = diffHtml(diffReports(before, after), before, after)
  assert.match(page, /<h1>1 new violation, 1 fixed, 1 no longer judged<\/h1>/)
  assert.match(page, /<h2>Fixed <span class="quiet">1<\/span><\/h2>/)
  assert.match(page, /was: Cache-Control is absent; expected: no-store/)
  assert.doesNotMatch(page, /<script|https?:\/\/(?!openid\.net|www\.rfc-editor)/)
})
