import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { loadHtml } from '../reporting/load/load-html.ts'
import { hostileLoad } from '../reporting/load/testing/hostile-load.ts'
import { accessibilityProblems, brokenWords, openBrowser, overflows, widths } from './chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-load-page-'))
after(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'load.html')
const slow = { ...hostileLoad.latency, count: 123_456, p999: 123_456 }
const steps = ['new offer', 'issuer-metadata', 'credential'].map((step) => ({
  step,
  answers: { '2xx': 123_456, 'no answer': 3 },
  latency: slow,
}))
writeFileSync(path, loadHtml({ ...hostileLoad, steps }))

for (const width of widths)
  test(`a load at ${width} pixels, light and dark: no heading is broken inside a word, nothing is too wide`, async () => {
    await using browser = await openBrowser(width)
    const page = await browser.newPage()
    await page.goto(pathToFileURL(path).href)
    assert.deepEqual(await brokenWords(page), [])
    assert.equal(await overflows(page), false)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      assert.deepEqual(await accessibilityProblems(page), [], colorScheme)
    }
  })
