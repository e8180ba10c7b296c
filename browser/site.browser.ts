import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { site } from '../bin/commands/site.ts'
import { indexHtml } from '../reporting/render/html/index-html.ts'
import { buildReport, countingOutcomes, type RunMaterial } from '../reporting/report-model.ts'
import { conformingRun, redRun } from '../reporting/testing/red-run.ts'
import { accessibilityProblems, openBrowser, overflows } from './chromium.ts'

const root = mkdtempSync(join(tmpdir(), 'vcispec-site-pages-'))
after(() => rmSync(root, { recursive: true }))

function reports(name: string, run: RunMaterial): string {
  const [folder, report] = [join(root, name), buildReport(run)]
  mkdirSync(folder)
  writeFileSync(join(folder, 'conformance.json'), JSON.stringify(report))
  writeFileSync(
    join(folder, 'index.html'),
    indexHtml.render(report, countingOutcomes(run.outcomes)),
  )
  return folder
}

const many = Array.from({ length: 9 }, (_, at) =>
  reports(`issuer-${at}`, at % 2 === 0 ? redRun() : conformingRun()),
)
const out = join(root, 'site')
site(many, { out })
const front = pathToFileURL(join(out, 'index.html')).href

for (const width of [360, 768, 1440])
  test(`nine reports side by side at ${width} pixels fit, and axe-core finds nothing`, async () => {
    await using browser = await openBrowser(width)
    const page = await browser.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.goto(front)
    assert.equal(await overflows(page), false)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      assert.deepEqual(await accessibilityProblems(page), [], colorScheme)
    }
    assert.deepEqual(said, [])
  })

test('a cell of the matrix leads to the requirement in the report of its column', async () => {
  await using browser = await openBrowser(1280)
  const page = await browser.newPage()
  await page.goto(front)
  await page
    .getByRole('row', { name: /^7\.2 / })
    .locator('td.violated a')
    .first()
    .click()
  await page.locator('[id="VCI-7.2-05"]:visible').waitFor()
  assert.match(page.url(), /\/issuer-0\/index\.html#VCI-7\.2-05$/)
})
