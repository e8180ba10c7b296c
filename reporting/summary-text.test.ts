import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { requirements } from '../checks/catalogue.ts'
import { indexHtml } from './render/html/index-html.ts'
import { markdown } from './render/markdown.ts'
import { buildReport } from './report-model.ts'
import { summaryText } from './summary-text.ts'
import { conformingRun, finding, material, outcome, redRun } from './testing/red-run.ts'

const plain = { width: 100, colour: false }

test('the answer stands first, then each violation with its section, what was seen and expected', () => {
  const text = summaryText(buildReport(redRun()), { ...plain, reportPath: 'reports/index.html' })
  const lines = text.split('\n')
  assert.equal(lines[0], '✘ Acme issuer, staging: 4 requirements violated')
  assert.equal(
    lines[1],
    '  1 root cause explains 1 further finding. 1 requirement inconclusive, 1 warning.',
  )
  const nonce = text.slice(text.indexOf('VCI-7.2-05  MUST  '))
  assert.match(
    nonce,
    /#section-7\.2\n {2}seen {7}Cache-Control is max-age=3600\n {2}expected {3}no-store\n/,
  )
  assert.match(nonce, /07\.2-nonce-response\.feature:9\), seen 7 times/)
  assert.match(text, /- the token endpoint did not answer within 10 s\n {4}VCI-6\.3-03\n/)
  assert.match(text, /\nReport: reports\/index\.html\n$/)
})

test('a consequence stands below its cause, and the cause before other violations', () => {
  const text = summaryText(buildReport(redRun()), plain)
  const places = ['VCI-12.2.2-01  MUST', '  VCI-12.2.4-01  MUST', 'VCI-7.2-05  MUST']
  const found = places.map((place) => text.indexOf(place))
  assert.deepEqual(
    found,
    found.toSorted((a, b) => a - b),
  )
  assert.ok(!found.includes(-1))
})

test('what follows from a draft stands together, apart from what else is to be repaired', () => {
  const seen = { verdict: 'violated', seen: 'a', expected: 'b' } as const
  const told = outcome({
    findings: ['VCI-7.2-05', 'VCI-8.3-01', 'VCI-12.2.4-01'].map((requirement) =>
      finding({
        requirement,
        ...seen,
        ...(requirement === 'VCI-12.2.4-01' && { causedBy: 'VCI-8.3-01' }),
      }),
    ),
  })
  const sentence = 'This issuer speaks draft 13 of OpenID4VCI, not 1.0 Final: a, b.'
  const record = told.record && { ...told.record, draft: { sentence, explains: ['VCI-8.3-01'] } }
  const report = buildReport(material({ outcomes: [{ ...told, ...(record && { record }) }] }))
  const text = summaryText(report, plain)
  assert.match(text, /^✘ .*3 requirements violated\n {2}This issuer speaks draft 13 of OpenID4VCI/)
  assert.match(
    text,
    /\nFollows from the draft[^\n]*\n {2}VCI-8\.3-01 \S.*\n {2}VCI-12\.2\.4-01 \S.*\n\n/,
  )
  assert.equal(text.match(/^VCI-7\.2-05 {2}MUST/m)?.length, 1)
  assert.doesNotMatch(text, /VCI-8\.3-01 {2}MUST/)
  assert.match(markdown.render(report, []), /### Follows from the draft[^\n]*\n+- .*`VCI-8\.3-01`/)
  const page = indexHtml.render(report, [])
  assert.ok(page.indexOf('id="draft"') < page.indexOf('id="finding-VCI-8.3-01"'))
  assert.ok(page.indexOf('id="finding-VCI-7.2-05"') < page.indexOf('id="draft"'))
})

test('an issuer that conforms is told so', () => {
  const text = summaryText(buildReport(conformingRun()), plain)
  assert.match(text, /^✔ Acme issuer, staging: Conforms: 2 requirements satisfied\n/)
})

test('what was judged in part says of how much, and what would judge the rest', () => {
  const keys = ['secondClient', 'patienceSeconds']
  const { outcomes } = conformingRun()
  const missing = finding({
    requirement: 'VCI-7.2-05',
    verdict: 'not-applicable',
    reason: 'The target file names no second client.',
    absence: { why: 'not-configured', keys },
  })
  const more = outcome({ findings: [missing] })
  const catalogue = requirements.filter(({ id }) => /^VCI-(7.2-0[15]|8.3-0[12])$/.test(id))
  const run = conformingRun({ outcomes: [...outcomes, more], catalogue })
  const text = summaryText(buildReport(run), { ...plain, width: 300 })
  assert.match(text, /^◐ Acme issuer, staging: Conforms in part: 2 of 4 judged\n/)
  assert.match(
    text,
    /1 more could be judged by what the target file says: patienceSeconds \(1\), secondClient \(1\)\./,
  )
  assert.match(text, /1 requirement that may apply had nothing to be judged by\./)
})

test('an issuer at plain http is to be had at https; the key that allows http is not to be added', () => {
  const missing = finding({
    requirement: 'VCI-13.9-02',
    verdict: 'not-applicable',
    reason: 'plain HTTP was allowed on purpose: there is no certificate',
    absence: { why: 'not-configured', keys: ['trust.insecureHttp'] },
  })
  const outcomes = [...conformingRun().outcomes, outcome({ findings: [missing] })]
  const report = buildReport(conformingRun({ outcomes, catalogue: requirements }))
  const text = summaryText(report, { ...plain, width: 3000 })
  assert.match(text, /the target file says: https without trust\.insecureHttp \(1\)\./)
  assert.doesNotMatch(indexHtml.render(report, []), /Add <code>trust\.insecureHttp/)
  assert.match(
    indexHtml.render(report, []),
    /https, and leave <code>trust\.insecureHttp<\/code> out/,
  )
  assert.match(markdown.render(report, []), /`trust\.insecureHttp` left out, at https \| 1 \|/)
})

test('an expected violation passes, and is not called conforming', () => {
  const known = finding({
    requirement: 'VCI-7.2-05',
    verdict: 'violated',
    seen: 'a',
    expected: 'b',
  })
  const met = finding({ requirement: 'VCI-7.2-01', verdict: 'satisfied' })
  const expectedFailures = [{ requirement: 'VCI-7.2-05', reason: 'known', expires: '2099-12-31' }]
  const outcomes = [outcome({ findings: [known, met] })]
  const text = summaryText(buildReport(material({ outcomes, expectedFailures })), plain)
  assert.match(text, /: Violates as expected: 1 expected violation, 2 of \d+ judged\n/)
})

test('a run that judged nothing does not read as a success', () => {
  const text = summaryText(buildReport(material()), plain)
  assert.match(
    text,
    /^\? unknown: Could not be judged\n {2}No requirement was satisfied or violated/,
  )
})

test('without colour there is no control character; with it the words are the same', () => {
  const report = buildReport(redRun())
  const bare = summaryText(report, plain)
  assert.equal(stripVTControlCharacters(bare), bare)
  const coloured = summaryText(report, { ...plain, colour: true })
  assert.notEqual(coloured, bare)
  assert.equal(stripVTControlCharacters(coloured), bare)
})

test('what a target sent cannot repaint the terminal', () => {
  const seen = '\u001b[2J\u001b]0;owned\u0007\u202e'
  const findings = [
    finding({ requirement: 'VCI-7.2-05', verdict: 'violated', seen, expected: 'b' }),
  ]
  const text = summaryText(buildReport(material({ outcomes: [outcome({ findings })] })), plain)
  assert.match(text, /seen {7}␛\[2J␛\]0;owned␇\[U\+202E\]/)
})
