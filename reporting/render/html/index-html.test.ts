import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ScenarioRecord } from '../../../checks/scenario-record.ts'
import { buildReport, countingOutcomes, type RunMaterial } from '../../report-model.ts'
import { qrImage, redRun } from '../../testing/red-run.ts'
import { indexHtml } from './index-html.ts'

function pageOf(run: RunMaterial): string {
  const records = countingOutcomes(run.outcomes).flatMap(({ record }) => record ?? [])
  return indexHtml.render(buildReport(run), records)
}

const page = pageOf(redRun())
const text = page
  .replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ')
  .replaceAll('&quot;', '"')
  .replaceAll(/\s+/g, ' ')

test('the verdict stands first, then what to repair, root causes before the rest', () => {
  const places = [
    '3 requirements violated',
    'What to repair',
    'Well-known path insertion',
    '1 further finding follows from this',
    'credential_issuer identical',
    'Cache-Control is max-age=3600',
    'Could not be judged',
    'Warnings',
    'Verdicts by clause',
    'Untested',
  ]
  const found = places.map((place) => text.indexOf(place))
  assert.ok(!found.includes(-1), `missing: ${places[found.indexOf(-1)]}`)
  assert.deepEqual(
    found,
    found.toSorted((a, b) => a - b),
  )
})

test('each violation links its section and shows the exchange behind it, laid out', () => {
  assert.match(page, /href="https:\/\/openid\.net\/specs\/[^"]+#section-7\.2"/)
  assert.match(text, /POST https:\/\/issuer\.acme\.example\/tenant-1\/nonce content-length: 0/)
  assert.match(page, /\{\n {2}&quot;c_nonce&quot;: &quot;wKI4LT17ac15ES9bw8ac4&quot;\n\}/)
})

test('JWTs are decoded', () => {
  assert.match(text, /"typ": "openid4vci-proof\+jwt"/)
  assert.match(text, /"nonce": "made-up"/)
})

test('every row of the catalogue stands in the clauses', () => {
  const clauses = page.slice(page.indexOf('id="clauses"'), page.indexOf('id="not-applicable"'))
  for (const { id } of redRun().catalogue) assert.ok(clauses.includes(`>${id}</code>`), id)
})

test('a not applicable and an inconclusive requirement tell their reason', () => {
  assert.match(text, /the metadata has no notification_endpoint/)
  assert.match(text, /the token endpoint did not answer within 10 s/)
})

test('the scanned QR code is shown, and nothing that only pretends to be one', () => {
  assert.ok(page.includes(`<img src="${qrImage}"`))
  const svg = 'data:image/svg+xml;base64,PHN2Zy8+'
  assert.ok(!pageOf(everywhere('x', svg)).includes(svg))
})

test('the page needs no network and no script, and says so to the browser', () => {
  assert.match(page, /Content-Security-Policy" content="default-src &#39;none&#39;; style-src/)
  assert.doesNotMatch(page, /<script|<link|<iframe|@import|url\(| style="/)
  for (const [, source = ''] of page.matchAll(/\ssrc="([^"]*)"/g)) assert.match(source, /^data:/)
})

test('whatever a target says stays text', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      '</style></details><svg/onload=alert(1)>',
      '\u001b[31m\u202egnp.exe',
      '\ud800\udfff\udc00 ‹<b>› $1 $& {{x}}',
      '<!--',
      ']]>',
    ),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  )
  fc.assert(
    fc.property(hostile, (value) => {
      const html = pageOf(everywhere(value))
      const left = html.replace(/<style>[\s\S]*?<\/style>/, '').replaceAll(ourTag, '')
      assert.doesNotMatch(left, /[<>]/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
      assert.doesNotMatch(html, /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/)
      assert.ok(html.isWellFormed())
    }),
    { numRuns: 60 },
  )
})

/** The tags the page is made of, with attributes whose values hold no quote or angle bracket. */
const ourTag =
  /<!doctype html>|<\/?(?:html|head|meta|title|style|body|header|main|section|article|details|summary|div|p|h[1235]|b|i|a|br|ul|li|dl|dt|dd|code|pre|span|svg|rect|figure|figcaption|img)(?: (?:[a-z-]+|viewBox|preserveAspectRatio)="[^"<>]*"| open)*\/?>/g

/** The red run with `value` in every place that a target or its file can fill. */
function everywhere(value: string, image = value): RunMaterial {
  const run = redRun()
  return {
    ...run,
    run: { ...run.run, selection: value, seed: value },
    expectedFailures: [{ requirement: 'VCI-7.2-01', reason: value, issue: value }],
    outcomes: run.outcomes.map(({ record, ...outcome }) => ({
      ...outcome,
      log: outcome.log.map(() => `not applicable: ${value}`),
      ...(record && { record: hostileRecord(record, value, image) }),
    })),
  }
}

function hostileRecord(record: ScenarioRecord, value: string, image: string): ScenarioRecord {
  return {
    ...record,
    target: { ...record.target, name: value, credentialIssuer: value, profiles: [value] },
    qrImage: image,
    findings: record.findings.map((finding) => ({
      ...finding,
      seen: value,
      expected: value,
      ...(finding.hint === undefined ? {} : { hint: value }),
      reason: finding.reason === null ? null : value,
    })),
    exchanges: record.exchanges.map((exchange) => ({
      ...exchange,
      note: value,
      request: { method: 'POST', url: value, headers: { [value]: value }, body: value },
      ...(exchange.response && {
        response: {
          status: 200,
          headers: { location: value },
          body: JSON.stringify({ [value]: value, jwt: jwtOf(value) }),
        },
      }),
    })),
  }
}

function jwtOf(value: string): string {
  const segment = Buffer.from(JSON.stringify({ value })).toString('base64url')
  return `${segment}.${segment}.c2ln`
}
