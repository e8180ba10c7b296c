import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type RunningMock, startMock } from '../mock-server/server.ts'
import { MovableClock } from '../protocol/clock.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { Journey } from '../wallet/journey.ts'
import { scanQrImage } from '../wallet/offer-sources/qr-image.ts'
import { accessibilityProblems, openBrowser, overflows, widths } from './chromium.ts'

let mock: RunningMock
before(async () => {
  mock = await startMock()
})
after(() => mock.close())

/** An environment whose time stands still, and the address of its page. */
async function newEnvironment() {
  const ready = await mock.createEnvironment({
    clock: 'frozen',
    options: { redirectUri: `${mock.controlUrl}/wallet` },
  })
  return { ready, url: `${mock.controlUrl}/console/environments/${ready.environment}` }
}

function authorizationUrl({ ready }: Awaited<ReturnType<typeof newEnvironment>>): string {
  const url = new URL(`${ready.credentialIssuer}/as/authorize`)
  const details = {
    type: 'openid_credential',
    credential_configuration_id: ready.credentialTypes[0],
    locations: [ready.credentialIssuer],
  }
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: ready.client.id,
    redirect_uri: ready.client.redirectUri,
    state: 'state-of-the-wallet',
    // The challenge of RFC 7636, Appendix B.
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    authorization_details: JSON.stringify([details]),
  }).toString()
  return url.href
}

async function createOffer(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Create the offer' }).press('Enter')
  await page.getByRole('heading', { name: 'Credential Offer' }).waitFor()
}

function status(page: Page, label: string): Promise<void> {
  return page.locator('#status', { hasText: label }).waitFor({ timeout: 5000 })
}

test('a person signs in by keyboard, after one wrong password', async () => {
  const environment = await newEnvironment()
  await using browser = await openBrowser(360)
  const page = await browser.newPage()
  await page.goto(authorizationUrl(environment))
  const { username, password } = environment.ready.login
  for (const typed of ['mistyped', password]) {
    await page.getByLabel('Username').focus()
    await page.keyboard.type(username)
    await page.keyboard.press('Tab')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    if (typed !== password) {
      assert.match(await page.getByRole('alert').innerText(), /password is wrong/)
    }
  }
  await page.getByRole('button', { name: 'Allow' }).press('Enter')
  await page.waitForURL(`${environment.ready.client.redirectUri}?**`)
  const back = new URL(page.url()).searchParams
  assert.ok(back.get('code'))
  assert.equal(back.get('state'), 'state-of-the-wallet')
})

test('the redirect after the sign-in reaches a wallet with a scheme of its own', async () => {
  const redirectUri = 'com.example.wallet:/cb'
  const ready = await mock.createEnvironment({ options: { redirectUri } })
  await using browser = await openBrowser(360)
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.goto(authorizationUrl({ ready, url: '' }))
  await page.getByLabel('Username').fill(ready.login.username)
  await page.getByLabel('Password').fill(ready.login.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  const redirect = page.waitForResponse((response) => response.headers().location !== undefined)
  await page.getByRole('button', { name: 'Allow' }).click()
  assert.match((await redirect).headers().location ?? '', /^com\.example\.wallet:\/cb\?/)
  // Chromium tells on the console what its policy refused.
  await page.waitForTimeout(500)
  assert.deepEqual(
    said.filter((text) => /Content Security Policy|form-action/i.test(text)),
    [],
  )
})

test('a wallet scans the screen, and the page watches it from CREATED to COMPLETED', async () => {
  const { url, ready } = await newEnvironment()
  await using browser = await openBrowser(360)
  const page = await browser.newPage()
  await createOffer(page, url)
  await status(page, 'CREATED')

  const scanned = await scanQrImage(await page.screenshot())
  assert.ok('text' in scanned, 'problem' in scanned ? scanned.problem : '')
  await using http = new RecordingHttp({ ca: mock.caPem, clock: new MovableClock() })
  const wallet = new Journey({ http, client: { ...ready.client, authentication: 'none' } })
  await wallet.takeOffer(scanned.text)
  const [first, second] = ready.credentialTypes
  assert.equal((await wallet.requestCredential({ configurationId: first ?? '' })).kind, 'issued')
  await status(page, 'ISSUING')
  assert.match(await page.getByRole('status').innerText(), /1 of 2 credentials/)
  assert.equal((await wallet.requestCredential({ configurationId: second ?? '' })).kind, 'issued')
  await status(page, 'COMPLETED')
})

test('an offer expires on the page when the clock of the mock says so', async () => {
  const { url, ready } = await newEnvironment()
  await using browser = await openBrowser(360)
  const page = await browser.newPage()
  await createOffer(page, url)
  assert.equal(await page.locator('#left').innerText(), '30:00')
  const advance = (by: string) =>
    browser.request.post(`${mock.controlUrl}/environments/${ready.environment}/clock`, {
      data: { advance: by },
    })
  await advance('PT29M58S')
  await page.locator('#left', { hasText: '0:02' }).waitFor({ timeout: 5000 })
  await status(page, 'CREATED')
  await advance('PT3S')
  await status(page, 'EXPIRED')
  assert.equal(await page.locator('#take').isVisible(), false)
})

test('the journal shows what a wallet did wrong', async () => {
  const { url, ready } = await newEnvironment()
  await using browser = await openBrowser(1280)
  const body = 'grant_type=nobodys&client_id=<script>alert(1)</script>'
  await browser.request.post(`${ready.credentialIssuer}/as/token`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    data: body,
  })
  const page = await browser.newPage()
  await page.goto(`${url}/journal?problems`)
  const row = page.getByRole('row').nth(1)
  assert.match(await row.innerText(), /token\s+4\d\d/)
  await row.getByText('request and answer').click()
  assert.ok((await row.innerText()).includes(body))
})

for (const width of widths) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any page at ${width} pixels, ${colorScheme}`, async () => {
      const environment = await newEnvironment()
      await using browser = await openBrowser(width, { colorScheme })
      const page = await browser.newPage()
      await createOffer(page, environment.url)
      const offer = page.url()
      const pages = {
        home: `${mock.controlUrl}/`,
        environment: environment.url,
        offer,
        journal: `${environment.url}/journal`,
        'sign-in': authorizationUrl(environment),
        error: `${mock.controlUrl}/console/environments/none`,
      }
      for (const [name, url] of Object.entries(pages)) {
        await page.goto(url)
        assert.deepEqual(await accessibilityProblems(page), [], name)
        assert.equal(await overflows(page), false, `${name} scrolls sideways`)
      }
    })
  }
}

test('a fault is chosen by hand and met once, and no table is out of sight at any width', async () => {
  const { url, ready } = await newEnvironment()
  for (const width of [360, 1440]) {
    await using browser = await openBrowser(width)
    const page = await browser.newPage()
    await page.goto(url)
    await page.getByLabel('Another fault').fill('cacheable nonce')
    await page.getByLabel('For how many requests').fill('1')
    await page.getByRole('button', { name: 'Add the fault' }).press('Enter')
    await page.getByText('cacheable nonce, for 1 request').waitFor()
    await page.request.post(`${ready.credentialIssuer}/openid4vci/fresh-nonce`)
    for (const address of [url, `${mock.controlUrl}/`, `${url}/journal`]) {
      await page.goto(address)
      assert.equal(await overflows(page), false, `${address} at ${width}`)
      for (const table of await page.locator('.scroll').all())
        assert.ok(
          await table.evaluate((it) => it.scrollWidth <= it.clientWidth),
          `${address} ${width}`,
        )
      assert.deepEqual(await accessibilityProblems(page), [], `${address} at ${width}`)
    }
    await page.goto(url)
    assert.equal(await page.getByText('cacheable nonce, for 1 request').count(), 0)
  }
})
