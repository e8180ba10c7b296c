import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { run } from '../bin/commands/run.ts'
import { openBrowser, widths } from '../browser/chromium.ts'
import { startMock } from '../mock-server/server.ts'

/** Pictures of what a person sees, at the widths of `browser/chromium.ts`: `npm run screenshots` writes docs/screenshots/. It needs Chromium. */
const folder = fileURLToPath(new URL('screenshots/', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'vcispec-screenshots-'))

try {
  const fault = ['cacheable nonce', 'draft typ of the credential']
  await run({ out: reports, fault, quiet: true })
  await using mock = await startMock()
  const ready = await mock.createEnvironment()
  const environment = `${mock.controlUrl}/console/environments/${ready.environment}`
  for (const width of widths) {
    await using browser = await openBrowser(width)
    const page = await browser.newPage()
    const take = (name: string) => page.screenshot({ path: join(folder, `${name}-${width}.png`) })

    await page.goto(pathToFileURL(join(reports, 'index.html')).href)
    await page.setViewportSize({ width, height: width < 600 ? 800 : 1040 })
    await take('report')
    await openScenario(page)
    await take('scenario')

    await page.goto(environment)
    await take('mock')
    await page.getByRole('button', { name: 'Create the offer' }).click()
    await page.getByRole('heading', { name: 'Credential Offer' }).waitFor()
    await take('offer')
  }
} finally {
  rmSync(reports, { recursive: true })
}

/** The sequence diagram of the scenario that the first finding is about. */
async function openScenario(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.locator('.card .where a').first().click()
  await page.locator('.scenario[open] .sequence').waitFor()
}
