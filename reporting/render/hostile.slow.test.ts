import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { diffText } from '../diff-text.ts'
import { diffReports } from '../report-diff.ts'
import { buildReport, countingOutcomes } from '../report-model.ts'
import { summaryText } from '../summary-text.ts'
import { hostileRun } from '../testing/hostile-run.ts'
import { redRun } from '../testing/red-run.ts'
import { validators } from '../testing/validators.ts'
import { conformanceJson } from './conformance-json.ts'
import { diffHtml } from './html/diff-html.ts'
import { renderers } from './registry.ts'

const before = buildReport(redRun())

/** Everything that is written or printed of a run in which `value` stands everywhere, or what is named of it. */
function outputsOf(
  value: string,
  own = value,
  names?: readonly string[],
): ReadonlyMap<string, string> {
  const run = hostileRun(value, value, own)
  const report = buildReport(run)
  const outcomes = countingOutcomes(run.outcomes)
  const diff = diffReports(before, report)
  const outputs: readonly (readonly [name: string, write: () => string])[] = [
    ...[conformanceJson, ...renderers].map(
      ({ file, render }) => [file, () => render(report, outcomes)] as const,
    ),
    ['summary', () => summaryText(report, { width: 60, colour: true })],
    ['diff', () => diffText(diff, { colour: true })],
    ['diff.html', () => diffHtml(diff, before, report)],
  ]
  const wanted = outputs.filter(([name]) => names === undefined || names.includes(name))
  return new Map(wanted.map(([name, write]) => [name, write()]))
}

const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style></script></details><svg/onload=alert(1)>',
    '\u001b[2J\u001b]8;;https://evil.example\u0007click\u001b[31m',
    '\u009b31m\u202egnp.exe\u2066',
    'a\r\nb\n\n\nc\u2028d\u0000',
    '\ud800\udfff\udc00 ‹<b>› $1 $& {{x}}',
    '<!-- ]]> <![CDATA[ -->',
    '``` `a` ![](https://evil.example/x.png) [b](javascript:alert(1)) | @all\n# heading',
    '$(touch /tmp/x) `id` ; rm -rf /',
    '{0} {name} [link](1)',
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
)

/** What no output may hold: controls but line feed and tab, direction marks, line separators, non-characters. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/

test('whatever a target says is shown harmlessly in every output', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      for (const [name, output] of outputsOf(value)) {
        const coloured = name === 'summary' || name === 'diff'
        assert.doesNotMatch(coloured ? stripOurColours(output) : output, forbidden, name)
        assert.ok(output.isWellFormed(), name)
      }
    }),
    { numRuns: 60 },
  )
})

/** Only colours of ours are escape sequences, and each is one of these few. */
function stripOurColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const stripped = text.replaceAll(/\u001b\[(?:1|2|22|3[123]|39)m/g, '')
  assert.equal(stripVTControlCharacters(stripped), stripped)
  return stripped
}

const pages = ['index.html', 'diff.html', 'badge.svg']

test('in HTML it stays text', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const outputs = outputsOf(value, value, pages)
      assert.equal(outputs.size, pages.length)
      for (const [name, output] of outputs) {
        const left = output.replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, '').replaceAll(ourTag, '')
        assert.doesNotMatch(left, /[<>]/, name)
      }
    }),
    { numRuns: 40 },
  )
})

/** The tags pages are made of, with attributes whose values hold no quote or angle bracket. */
const ourTag =
  /<!doctype html>|<\/?(?:html|head|meta|title|link|body|header|footer|nav|main|section|article|details|summary|div|p|h[1-5]|b|i|q|em|sub|a|br|ul|ol|li|dl|dt|dd|code|pre|span|svg|rect|clipPath|g|text|figure|img|form|fieldset|legend|label|input|output|button|table|caption|thead|tbody|tr|th|td)(?: (?:[a-z-]+|viewBox|preserveAspectRatio)="[^"<>]*"| open| hidden)*\/?>/g

test('in Markdown it stays inside code spans', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const text = outputsOf(value, value, ['summary.md']).get('summary.md') ?? ''
      assert.notEqual(text, '')
      // Code spans end at as many backticks as they begin with (CommonMark 0.31, Section 6.1).
      const outside = text.replaceAll(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')
      assert.doesNotMatch(outside, /<(?!\/?sub>)|javascript:|!\[|evil|@all|\$\(/)
    }),
    { numRuns: 60 },
  )
})

test('the formats stay valid', async () => {
  const values = fc.sample(hostile, { numRuns: 12, seed: 7 })
  for (const value of values) {
    const outputs = outputsOf(value, value, Object.keys(validators))
    for (const [name, problemsOf] of Object.entries(validators))
      assert.deepEqual(
        await problemsOf(outputs.get(name) ?? ''),
        [],
        `${name}: ${JSON.stringify(value)}`,
      )
  }
})

test('a value of a megabyte makes no output grow beyond use', () => {
  const began = performance.now()
  const outputs = outputsOf(`<b>${'x'.repeat(1024 * 1024)}`, 'ours')
  for (const name of ['conformance.json', 'conformance.sarif', 'junit.xml', 'summary.md', 'diff'])
    assert.ok((outputs.get(name) ?? '').length < 1_000_000, name)
  for (const name of ['index.html', 'diff.html', 'summary'])
    assert.ok((outputs.get(name) ?? '').length < 5_000_000, name)
  assert.ok(performance.now() - began < 20_000)
})

test('JSON nested without end, in every body, is no trouble', () => {
  const deep = `{"a":${'['.repeat(15_000)}${']'.repeat(15_000)}}`
  assert.ok((outputsOf(deep, deep, ['index.html']).get('index.html') ?? '').length < 5_000_000)
})
