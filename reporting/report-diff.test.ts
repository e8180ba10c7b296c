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

test('what is no longer judged is amber, and fails where that is asked for', () => {
  const lost = diffReports(before, report(violated('VCI-7.2-01'), violated('VCI-7.2-05')))
  assert.deepEqual(ids(lost.unjudged), ['VCI-7.1-02'])
  assert.equal(diffExitCode(lost), 0)
  assert.equal(diffExitCode(lost, { failOnLost: true }), 1)
  assert.equal(diffExitCode(diffReports(before, before), { failOnLost: true }), 0)
  assert.match(diffHtml(lost, before, before), /<section class="verdict warning">/)
  assert.match(diffText(lost), /^– 2 still failing, 1 no longer judged\n/)
  assert.match(diffHtml(diffReports(before, before), before, before), /class="verdict part"/)
})

test('an older report than the one before it is told', () => {
  const later = { ...before, run: { ...before.run, startedAt: '2026-03-05T00:00:00.000Z' } }
  assert.match(
    diffReports(later, before).differences[0] ?? '',
    /^OLD is newer than NEW \(2026-03-05T00:00 and 2026-03-04T05:06\)/,
  )
  assert.deepEqual(diffReports(before, later).differences, [])
})

test('changes by one cause stand together: violations by their root, what is lost by what stood in the way', () => {
  const after = report(
    violated('VCI-7.2-01'),
    { ...violated('VCI-7.1-02'), conditionalOn: 'VCI-8.2-01' },
    { ...violated('VCI-7.2-05'), causedBy: 'VCI-8.2-01' },
    violated('VCI-8.2-01'),
  )
  const none = report()
  assert.match(
    diffText(diffReports(none, after)),
    /New\n {2}VCI-8\.2-01 MUST .*\n {4}Cache-Control is absent; expected: no-store\n {4}and, by the same cause, VCI-7\.1-02, VCI-7\.2-05\n {2}VCI-7\.2-01 /,
  )
  const inconclusive = (requirement: string, url: string) =>
    finding({ requirement, verdict: 'inconclusive', reason: `no token: ${url} timed out` })
  const lost = diffReports(
    before,
    report(
      inconclusive('VCI-7.1-02', 'http://localhost:41001'),
      inconclusive('VCI-7.2-01', 'http://localhost:41002'),
      violated('VCI-7.2-05'),
    ),
  )
  assert.match(
    diffText(lost),
    /No longer judged\n {2}VCI-7\.1-02 .*\n.*\n {4}and, by the same cause, VCI-7\.2-01\n/,
  )
})

test('a red diff after an upgrade says which rows are new, stricter or mended', () => {
  const now = report(violated('VCI-7.1-02'), violated('VCI-7.2-01'), violated('VCI-7.2-05'))
  const rows = { ...now.requirements }
  const row = (id: string) => {
    const known = rows[id]
    assert.ok(known)
    return { ...known, verdict: 'satisfied' as const }
  }
  const { 'VCI-7.1-02': _, ...known } = rows
  const old = {
    ...now,
    tool: { ...now.tool, version: '0.0.9', catalogue: `sha256:${'0'.repeat(64)}` },
    requirements: {
      ...known,
      'VCI-7.2-01': { ...row('VCI-7.2-01'), level: 'SHOULD' as const, revision: '00000000' },
      'VCI-7.2-05': { ...row('VCI-7.2-05'), revision: '00000000' },
      'VCI-99-01': row('VCI-7.2-05'),
    },
    findings: [],
  }
  const diff = diffReports(old, now)
  assert.deepEqual(diff.catalogue, {
    new: ['VCI-7.1-02'],
    stricter: ['VCI-7.2-01'],
    milder: [],
    mended: ['VCI-7.2-05'],
    gone: ['VCI-99-01'],
    unknown: false,
  })
  assert.match(
    diffText(diff, { width: 200 }),
    /The catalogue changed\n {2}3 of 3 new violations may come of it, with the issuer as it was: VCI-7\.1-02, VCI-7\.2-01, VCI-7\.2-05\n/,
  )
  assert.match(diffText(diff, { width: 200 }), /VCI-7\.2-01 MUST .* \(a stricter row\)\n/)
  assert.match(
    diffHtml(diff, old, now),
    /1 row mended: another sentence at the same level: VCI-7\.2-05/,
  )
})

test('where the older report does not say what its rows demanded, that is said', () => {
  const requirements = Object.fromEntries(
    Object.entries(before.requirements).map(([id, { level: _, revision: __, ...row }]) => [
      id,
      row,
    ]),
  )
  const old = {
    ...before,
    requirements,
    tool: { ...before.tool, catalogue: `sha256:${'0'.repeat(64)}` },
  }
  const diff = diffReports(old, before)
  assert.deepEqual([diff.catalogue.stricter, diff.catalogue.mended], [[], []])
  assert.match(diffText(diff), /The older report does not say what its rows demanded/)
})

test('a row that the newer catalogue leaves out is not lost', () => {
  const rows = Object.entries(before.requirements).map(([id, row]) => [
    id,
    id === 'VCI-7.1-02' ? { ...row, verdict: 'excluded', reason: 'seen by nobody' } : row,
  ])
  const after = { ...before, requirements: Object.fromEntries(rows) }
  const diff = diffReports(before, after)
  assert.deepEqual(diff.catalogue.milder, ['VCI-7.1-02'])
  assert.equal(diffExitCode(diff, { failOnLost: true }), 0)
})
