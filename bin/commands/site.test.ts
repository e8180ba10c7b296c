import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { indexHtml } from '../../reporting/render/html/index-html.ts'
import { buildReport, countingOutcomes } from '../../reporting/report-model.ts'
import { hostileRun } from '../../reporting/testing/hostile-run.ts'
import { conformingRun, redRun } from '../../reporting/testing/red-run.ts'
import { site } from './site.ts'

const root = mkdtempSync(join(tmpdir(), 'vcispec-site-'))
after(() => rmSync(root, { recursive: true }))

function reports(name: string, report: ConformanceReport, page = '<!doctype html>'): string {
  const folder = join(root, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'conformance.json'), JSON.stringify(report))
  writeFileSync(join(folder, 'index.html'), page)
  return folder
}

const run = redRun()
const redReport = buildReport(run)
const red = reports(
  'acme/main',
  redReport,
  indexHtml.render(redReport, countingOutcomes(run.outcomes)),
)
const green = reports('beta/main', buildReport(conformingRun()))

test('several reports are one site: badges, a matrix of clauses, and a page each', () => {
  const out = join(root, 'site')
  assert.equal(site([red, green], { out }), 0)
  const page = readFileSync(join(out, 'index.html'), 'utf8')
  assert.match(page, /<a href="main\/index\.html">Acme issuer, staging<\/a>/)
  assert.match(page, /<a href="main-2\/index\.html">/)
  assert.match(
    page,
    /<th scope="row">7\.2 .*?<td class="violated"><a href="main\/index\.html#VCI-7\.2-05" title="violated">.*?1\/2.*?<td class="satisfied"><a href="main-2\/index\.html#VCI-7\.2-01"/s,
  )
  assert.match(readFileSync(join(out, 'main', 'badge.svg'), 'utf8'), /4 violations/)
  for (const [, address = ''] of page.matchAll(/href="([^"#]*)/g))
    assert.ok(existsSync(join(out, address)), address)
  const own = readFileSync(join(out, 'main', 'index.html'), 'utf8')
  for (const [, id = ''] of page.matchAll(/href="main\/index\.html#([^"]*)"/g))
    assert.ok(own.includes(`id="${id}"`), id)
})

test('what a target calls itself is text, and the page lets nothing in', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const out = join(root, 'hostile')
  site([reports('evil', buildReport(hostileRun(evil)))], { out })
  const page = readFileSync(join(out, 'index.html'), 'utf8')
  assert.doesNotMatch(page, /<script|<img src=x/)
  assert.match(page, /Content-Security-Policy" content="default-src &#39;none&#39;/)
})

const bad: readonly (readonly [
  what: string,
  folders: () => readonly string[],
  out: string,
  code: string,
])[] = [
  ['a folder that is none', () => [red, join(root, 'nowhere')], 'x', 'ERR_SITE_READ'],
  [
    'a report that is cut',
    () => {
      const cut = reports('cut', redReport)
      writeFileSync(join(cut, 'conformance.json'), '{"tool":')
      return [red, cut]
    },
    'x',
    'ERR_SITE_READ',
  ],
  ['a folder named twice', () => [red, red], 'x', 'ERR_SITE_TWICE'],
  ['a site over a report', () => [red], 'acme/main', 'ERR_SITE_OUT'],
  ['a site around a report', () => [red], 'acme', 'ERR_SITE_OUT'],
]

for (const [what, folders, out, code] of bad)
  test(`${what} is refused before anything is written`, () => {
    const before = readFileSync(join(red, 'index.html'), 'utf8')
    assert.throws(() => site(folders(), { out: join(root, out) }), { name: 'UsageError', code })
    assert.equal(existsSync(join(root, 'x')), false)
    assert.equal(readFileSync(join(red, 'index.html'), 'utf8'), before)
  })
