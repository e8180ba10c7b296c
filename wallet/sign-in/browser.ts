import { existsSync } from 'node:fs'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import type { Headers } from '../../protocol/exchange.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { clickOn, fillIn } from './browser-page.ts'
import type { ScriptedFlow } from './script.ts'
import { byScript } from './scripted-browser.ts'
import type { Login } from './sign-in-form.ts'

/** A document the browser was given, and what it had asked for. */
export interface Visit {
  readonly method: string
  readonly url: string
  readonly requestHeaders: Headers
  readonly requestBody?: string
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}

/** Where a sign-in in the browser led to. */
export interface Browsed {
  readonly visits: readonly Visit[]
  /** What stood in the way, when no redirect to the wallet came. */
  readonly problem?: string
}

export interface BrowsingStart {
  readonly url: string
  readonly isWallet: (location: string) => boolean
}

/** Stands in for the user and the browser: from the authorization request to the redirect to the wallet. */
export type Browse = (start: BrowsingStart) => Promise<Browsed>

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** As quiet as a test wants it: nothing is asked of the network but what the pages ask for. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const maxPages = 12

/**
 * The path of Chromium: VCISPEC_CHROMIUM, or where systems put it.
 * @throws UsageError when there is none.
 */
export function chromiumPath(env: Readonly<Record<string, string | undefined>>): string {
  const named = env.VCISPEC_CHROMIUM
  const found = named === undefined ? candidates.find((path) => existsSync(path)) : named
  if (found !== undefined && existsSync(found)) return found
  throw new UsageError(
    'ERR_NO_CHROMIUM',
    named === undefined
      ? '"login.browser" needs Chromium, and there is none on this machine.'
      : `VCISPEC_CHROMIUM names ${named}, which does not exist.`,
    'Install it (Debian: apt install chromium), or name it with VCISPEC_CHROMIUM.',
  )
}

/**
 * Few need it, so that it is not installed with the package.
 * @throws UsageError when `playwright-core`, which drives Chromium, is not there.
 */
export function demandPlaywright(resolve: (name: string) => string = import.meta.resolve): void {
  try {
    resolve('playwright-core')
  } catch (cause) {
    throw new UsageError(
      'ERR_NO_PLAYWRIGHT',
      '"login.browser" drives Chromium by playwright-core, which is not installed.',
      'npm install --save-dev playwright-core',
      { cause },
    )
  }
}

/** One browser serves all sign-ins of this thread; each has a profile of its own, empty at first. */
const running = new Map<string, Promise<Browser>>()

/** The host of the redirect URI has no address here: it would be sent the code. */
function browser({ executablePath, redirectUri }: BrowserSettings): Promise<Browser> {
  const wallet = URL.canParse(redirectUri) ? new URL(redirectUri).hostname : ''
  const args = wallet ? [...flags, `--host-resolver-rules=MAP ${wallet} ~NOTFOUND`] : flags
  const key = `${executablePath} ${wallet}`
  const known =
    running.get(key) ??
    import('playwright-core').then(({ chromium }) => chromium.launch({ executablePath, args }))
  running.set(key, known)
  return known
}

/** To be called when nothing will be signed in any more: browsers are processes of their own. */
export async function closeBrowsers(): Promise<void> {
  const closing = [...running.values()]
  running.clear()
  await Promise.all(closing.map(async (each) => (await each).close()))
}

interface BrowserSettings {
  readonly executablePath: string
  readonly redirectUri: string
  /**
   * Where the target has a CA of its own, which Chromium does not know: the wallet's own connections to the same
   * hosts judge their certificates.
   */
  readonly trustsAnyCertificate: boolean
  readonly timeoutMs: number
  /** Of the pages that its tasks fit; all others are filled in as most are. */
  readonly script?: readonly ScriptedFlow[]
}

/** Signs in with headless Chromium, for pages that need JavaScript. */
export function browseWith(login: Login | undefined, settings: BrowserSettings): Browse {
  return async (start) => {
    const context = await (await browser(settings)).newContext({
      ignoreHTTPSErrors: settings.trustsAnyCertificate,
    })
    try {
      context.setDefaultTimeout(settings.timeoutMs)
      return await signIn(context, start, { login, script: settings.script ?? [] })
    } finally {
      await context.close()
    }
  }
}

interface BrowsingUser {
  readonly login: Login | undefined
  readonly script: readonly ScriptedFlow[]
}

async function signIn(
  context: BrowserContext,
  start: BrowsingStart,
  user: BrowsingUser,
): Promise<Browsed> {
  const page = await context.newPage()
  const pending: Promise<Visit>[] = []
  const arrived = Promise.withResolvers<'arrived'>()
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'document') return
    pending.push(visitOf(response))
    const { location } = response.headers()
    const target =
      location && URL.canParse(location, response.url()) && new URL(location, response.url())
    if (target && start.isWallet(target.href)) arrived.resolve('arrived')
  })
  const walk = walkThrough(page, start.url, user).catch((cause: Error) => firstLine(cause.message))
  const outcome = await Promise.race([arrived.promise, walk])
  const visits = await Promise.all(pending)
  return outcome === 'arrived' ? { visits } : { visits, problem: outcome }
}

/** @returns what stood in the way. The redirect to the wallet ends it from outside. */
async function walkThrough(
  page: Page,
  url: string,
  { login, script }: BrowsingUser,
): Promise<string> {
  await page.goto(url, { waitUntil: 'load' })
  let passwordSent = false
  for (let step = 0; step < maxPages; step++) {
    await settled(page)
    const scripted = await byScript(page, script, !passwordSent)
    if (scripted?.problem !== undefined) return scripted.problem
    passwordSent ||= scripted?.password ?? false
    if (scripted?.clicked) continue
    if (scripted) {
      if (await clickOn(page)) continue
      return `"${scripted.task}" clicks on nothing, and the page has no button that goes on.`
    }
    const filled = await fillIn(page, login)
    if (filled.password && passwordSent) {
      return 'The page asks for the password again: is that of "login" right?'
    }
    if (filled.password && !login) {
      return 'The page asks for a password, and the target names no login.'
    }
    passwordSent ||= filled.password
    if (!(await clickOn(page)))
      return `The page at ${page.url().split(/[?#]/, 1)[0]} has no button that goes on.`
  }
  return `no redirect to the wallet after ${maxPages} pages`
}

/** Scripts draw their forms after the page has loaded: what is needed is there when the network falls silent. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {})
}

async function visitOf(response: Response): Promise<Visit> {
  const request = response.request()
  const requestBody = request.postData()
  // A redirect has no body that could be read, and a page that is left behind may have lost it.
  const body = await response.body().catch(() => Buffer.alloc(0))
  return {
    method: request.method(),
    url: request.url(),
    requestHeaders: request.headers(),
    ...(requestBody === null ? {} : { requestBody }),
    status: response.status(),
    headers: response.headers(),
    body: new Uint8Array(body),
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text
}
