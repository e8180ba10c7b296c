import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { requirements } from '../checks/catalogue.ts'
import { noteOf } from '../reporting/history/run-note.ts'
import { historyOf } from '../reporting/history/trend.ts'
import { indexHtml } from '../reporting/render/html/index-html.ts'
import { buildReport, countingOutcomes, type RunMaterial } from '../reporting/report-model.ts'
import { hostileRun } from '../reporting/testing/hostile-run.ts'
import { finding, material, outcome, redRun } from '../reporting/testing/red-run.ts'
import { accessibilityProblems, openBrowser, overflows } from './chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-views-'))
after(() => rmSync(folder, { recursive: true }))

function urlOf(run: RunMaterial, name: string): string {
  const path = join(folder, `${name}.html`)
  writeFileSync(path, indexHtml.render(buildReport(run), countingOutcomes(run.outcomes)))
  return pathToFileURL(path).href
}

/** Everything that has a check is broken, and says so at length. */
function everythingBroken(): RunMaterial {
  const findings = requirements.map(({ id, level }) =>
    finding({
      requirement: id,
      level,
      verdict: 'violated',
      seen: `${'a long value '.repeat(40)}`,
      expected: 'something else',
    }),
  )
  return material({ outcomes: [outcome({ findings })] })
}

const runs: readonly (readonly [name: string, run: RunMaterial])[] = [
  ['the recorded red run', redRun()],
  ['a run in which everything is broken', everythingBroken()],
  ['a run with hostile values', hostileRun('W'.repeat(5000))],
  ['a run that judged nothing', material({ outcomes: [] })],
]

for (const [name, run] of runs)
  test(`${name} prints on two pages at most: the verdict, and what to repair`, async () => {
    await using browser = await openBrowser(1280)
    const page = await browser.newPage()
    await page.goto(urlOf(run, 'printed'))
    for (const format of ['A4', 'Letter'] as const) {
      const paper = await page.pdf({ format })
      const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
      assert.ok(pages === 1 || pages === 2, `${pages} pages of ${format}`)
    }
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('h1:visible').count(), 1)
    assert.equal(await page.locator('.part:visible').count(), 0)
  })

const red = urlOf(redRun(), 'red')

for (const width of [360, 768, 1440])
  test(`the summary at ${width} pixels is a view of its own, without script, and its links lead back`, async () => {
    await using browser = await openBrowser(width, { javaScript: false })
    const page = await browser.newPage()
    await page.goto(red)
    assert.equal(await page.locator('.brief:visible').count(), 0)
    await page.getByRole('link', { name: 'Summary' }).click()
    await page.locator('.brief:visible').waitFor()
    assert.equal(await page.locator('.part:visible').count(), 0)
    await page.locator('.brief .fixes a').nth(1).click()
    await page.locator('[id="finding-VCI-7.2-05"]:visible').waitFor()
    assert.equal(await page.locator('.brief:visible').count(), 0)
  })

test('a history fits into both views of a phone, and on the two pages', async () => {
  const run = redRun()
  const report = buildReport(run)
  const notes = Array.from({ length: 14 }, (_, day) => ({
    ...noteOf(report),
    startedAt: `2026-02-${10 + day}T05:00:00.000Z`,
  }))
  const path = join(folder, 'history.html')
  const known = { ...report, history: historyOf(report, notes) }
  writeFileSync(path, indexHtml.render(known, countingOutcomes(run.outcomes)))
  await using browser = await openBrowser(360)
  const page = await browser.newPage()
  for (const view of ['', '#summary']) {
    await page.goto(`${pathToFileURL(path).href}${view}`)
    await page.locator('.series.violated svg:visible').first().waitFor()
    assert.equal(await overflows(page), false, view)
    assert.deepEqual(await accessibilityProblems(page), [], view)
  }
  const paper = await page.pdf({ format: 'A4' })
  assert.equal(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 2)
})

for (const width of [360, 768, 1440])
  test(`the summary at ${width} pixels stands at its top, fits, and axe-core finds nothing`, async () => {
    await using browser = await openBrowser(width)
    const page = await browser.newPage()
    await page.goto(`${red}#summary`)
    await page.locator('.brief:visible').waitFor()
    assert.equal(await page.evaluate('window.scrollY'), 0)
    assert.equal(await overflows(page), false)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      assert.deepEqual(await accessibilityProblems(page), [], colorScheme)
    }
  })

test('a finding is copied as a ticket', async () => {
  await using browser = await openBrowser(1280, {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await browser.newPage()
  await page.goto(red)
  const card = page.locator('[id="finding-VCI-7.2-05"]')
  await card.getByRole('button', { name: 'Copy as ticket' }).press('Enter')
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  const ticket = `${await page.evaluate('navigator.clipboard.readText()')}`
  assert.match(ticket, /## Seen\n\n`Cache-Control is max-age=3600`\n\n## Expected\n\n`no-store`/)
  assert.match(ticket, /\]\(https:\/\/openid\.net\/specs\/\S+#section-7\.2\)/)
  assert.match(ticket, /\ncurl --globoff --request POST /)
})
