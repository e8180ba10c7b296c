import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { indexHtml } from '../reporting/render/html/index-html.ts'
import { buildReport, countingOutcomes, type RunMaterial } from '../reporting/report-model.ts'
import { largeRun } from '../reporting/testing/large-run.ts'
import { redRun } from '../reporting/testing/red-run.ts'
import { accessibilityProblems, brokenWords, openBrowser, overflows, widths } from './chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-report-'))
after(() => rmSync(folder, { recursive: true }))

const [small, large] = [pageOf(redRun(), 'red.html'), pageOf(largeRun(1000), 'large.html')]

function pageOf(run: RunMaterial, name: string): string {
  const path = join(folder, name)
  writeFileSync(path, indexHtml.render(buildReport(run), countingOutcomes(run.outcomes)))
  return path
}

const url = (path: string) => pathToFileURL(path).href
const unfold = 'document.querySelectorAll("details").forEach((each) => { each.open = true })'

for (const width of widths)
  test(`axe-core finds nothing at ${width} pixels, light and dark, unfolded`, async () => {
    await using browser = await openBrowser(width)
    const page = await browser.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(url(small))
    assert.equal(await overflows(page), false)
    await page.evaluate(unfold)
    assert.deepEqual(await brokenWords(page), [])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      assert.deepEqual(await accessibilityProblems(page), [], colorScheme)
    }
    assert.equal(await overflows(page), false)
    assert.deepEqual(said, [])
  })

test('requirements are searched and filtered by keyboard; an emptied search brings all of them back', async () => {
  await using browser = await openBrowser(1280)
  const page = await browser.newPage()
  await page.goto(url(small))
  const shown = page.locator('#requirements .item:visible')
  const before = await shown.count()
  await page.keyboard.press('/')
  await page.keyboard.type('nonce cache')
  await page.locator('#requirements output', { hasText: /^\d+ of \d+$/ }).waitFor()
  assert.deepEqual(await shown.locator('.id').allTextContents(), ['VCI-7.2-05'])
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  assert.equal(await shown.count(), before)

  await page.locator('#requirements label.violated input').focus()
  await page.keyboard.press('Space')
  assert.deepEqual((await shown.locator('code.id').allTextContents()).toSorted(), [
    'SDJWTVC-3.2.1-01',
    'VCI-12.2.2-01',
    'VCI-12.2.4-01',
    'VCI-7.2-05',
  ])
})

test('a count of the verdict shows what it counts', async () => {
  await using browser = await openBrowser(1280)
  const page = await browser.newPage()
  await page.goto(url(small))
  await page.getByRole('link', { name: '3 satisfied' }).click()
  await page.locator('#requirements output', { hasText: '3 of' }).waitFor()
})

test('the command that judges a finding again is copied', async () => {
  await using browser = await openBrowser(1280, {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await browser.newPage()
  await page.goto(url(small))
  await page.locator('[id="finding-VCI-7.2-05"] footer .command button').press('Enter')
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  assert.equal(
    await page.evaluate('navigator.clipboard.readText()'),
    "vcispec run --target 'acme staging.yaml' --only VCI-7.2-05",
  )
})

test('a link to a scenario unfolds its sequence diagram', async () => {
  await using browser = await openBrowser(1280)
  const page = await browser.newPage()
  await page.goto(url(small))
  await page.locator('[id="finding-VCI-7.2-05"] .where a').click()
  await page.locator('.scenario[open] .sequence').waitFor()
  assert.match(await page.locator('.scenario[open] .sequence').innerText(), /nonce POST .*\n+200/)
})

test('without JavaScript everything is there to be read', async () => {
  await using browser = await openBrowser(360, { javaScript: false })
  const page = await browser.newPage()
  await page.goto(url(small))
  await page.getByRole('heading', { name: '4 requirements violated' }).waitFor()
  assert.equal(await page.locator('form.filter:visible').count(), 0)
  await page.locator('#scenarios .feature > summary').first().click()
  await page.locator('#scenarios .scenario > summary').first().click()
  await page.locator('#scenarios .sequence:visible').waitFor()
})

test('a report of 1,000 scenarios weighs less than 5 MB and opens within a second', async (t) => {
  const megabytes = statSync(large).size / 1e6
  await using browser = await openBrowser(1280)
  const page = await browser.newPage()
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    await page.goto(url(large))
    times.push(
      await page.evaluate<number>(
        'performance.getEntriesByType("navigation")[0].loadEventEnd || performance.now()',
      ),
    )
  }
  const best = Math.min(...times)
  t.diagnostic(
    `1,000 scenarios: ${megabytes.toFixed(1)} MB, open in ${Math.round(best)} ms (of ${times.map(Math.round).join(', ')})`,
  )
  assert.equal(await page.locator('#scenarios .scenario').count(), 1000)
  assert.ok(megabytes < 5, `${megabytes} MB`)
  assert.ok(best < 1000, `${best} ms`)
})
