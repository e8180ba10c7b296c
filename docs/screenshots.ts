import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { run } from '../bin/commands/run.ts'
import { site } from '../bin/commands/site.ts'
import { openBrowser, widths } from '../browser/chromium.ts'
import { startMock } from '../mock-server/server.ts'

/**
 * Pictures of what a person sees: `npm run screenshots` writes those of the documents, at the widths of `browser/chromium.ts`;
 * `npm run screenshots -- FOLDER` writes every page into a folder, whole, for somebody to look at. It needs Chromium.
 */
const [everywhere] = argv.slice(2)
const folder = everywhere ?? fileURLToPath(new URL('screenshots/', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'vcispec-screenshots-'))
const reports = join(work, 'report')

type Look = (page: Page) => Promise<unknown>

try {
  const fault = ['cacheable nonce', 'draft typ of the credential']
  await run({ out: reports, fault, quiet: true })
  await using mock = await startMock()
  const ready = await mock.createEnvironment()
  const environment = `${mock.controlUrl}/console/environments/${ready.environment}`
  const inReport = (name: string) => pathToFileURL(join(reports, name)).href

  const shown: Readonly<Record<string, Look>> = {
    report: (page) => page.goto(inReport('index.html')),
    scenario: (page) => openScenario(page, inReport('index.html')),
    mock: (page) => page.goto(environment),
    offer: (page) => openOffer(page, environment),
  }
  const others: Readonly<Record<string, Look>> = {
    summary: (page) => page.goto(`${inReport('index.html')}#summary`),
    site: async (page) => {
      site([reports], { out: join(work, 'site') })
      await page.goto(pathToFileURL(join(work, 'site/index.html')).href)
    },
    environments: (page) => page.goto(`${mock.controlUrl}/`),
    api: (page) => page.goto(`${mock.controlUrl}/console/api`),
    'sign-in': (page) => page.goto(authorizationRequest(ready)),
    consent: async (page) => {
      await page.goto(authorizationRequest(ready))
      await page.getByLabel('Username').fill(ready.login.username)
      await page.getByLabel('Password').fill(ready.login.password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('button', { name: 'Allow' }).waitFor()
    },
    'journal-of-it': (page) => page.goto(environment),
    error: (page) => page.goto(`${ready.credentialIssuer}/as/authorize`),
  }

  if (everywhere !== undefined) {
    mkdirSync(folder, { recursive: true })
    for (const width of [360, 768, 1440])
      for (const colorScheme of ['light', 'dark'] as const) {
        await using browser = await openBrowser(width, { colorScheme })
        for (const [name, look] of Object.entries({ ...shown, ...others })) {
          const page = await browser.newPage()
          await look(page)
          const path = join(folder, `${name}-${width}-${colorScheme}.png`)
          await page.screenshot({ path, fullPage: true })
          await page.close()
        }
      }
  } else {
    for (const width of widths) {
      await using browser = await openBrowser(width)
      const page = await browser.newPage()
      await page.setViewportSize({ width, height: width < 600 ? 800 : 1040 })
      for (const [name, look] of Object.entries(shown)) {
        await look(page)
        await page.screenshot({ path: join(folder, `${name}-${width}.png`) })
      }
    }
  }
} finally {
  rmSync(work, { recursive: true })
}

/** The sequence diagram of the scenario that the first finding is about. */
async function openScenario(page: Page, report: string): Promise<void> {
  await page.goto(report)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.locator('.card .where a').first().click()
  await page.locator('.scenario[open] .sequence').waitFor()
}

async function openOffer(page: Page, environment: string): Promise<void> {
  await page.goto(environment)
  await page.getByRole('button', { name: 'Create the offer' }).click()
  await page.getByRole('heading', { name: 'Credential Offer' }).waitFor()
}

/** With the challenge of RFC 7636, Appendix B. */
function authorizationRequest({
  credentialIssuer,
  credentialTypes,
  client,
}: Awaited<ReturnType<Awaited<ReturnType<typeof startMock>>['createEnvironment']>>): string {
  const url = new URL(`${credentialIssuer}/as/authorize`)
  const [type] = credentialTypes
  const details = { type: 'openid_credential', credential_configuration_id: type }
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: client.id,
    redirect_uri: client.redirectUri,
    state: 'of-the-wallet',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    authorization_details: JSON.stringify([{ ...details, locations: [credentialIssuer] }]),
  }).toString()
  return url.href
}
