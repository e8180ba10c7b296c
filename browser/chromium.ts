import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import axe from 'axe-core'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

/** Where Debian has it; `CHROMIUM` names another one. */
const executablePath = env.CHROMIUM ?? '/usr/bin/chromium'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const widths = [360, 1280] as const

/** A browser with a profile of its own, that is gone afterwards. Certificates of the mock's CA are not known to it. */
export async function openBrowser(
  width: number,
  options: {
    readonly permissions?: readonly string[]
    readonly colorScheme?: 'light' | 'dark'
    readonly javaScript?: boolean
  } = {},
): Promise<BrowserContext & AsyncDisposable> {
  const profile = await mkdtemp(join(tmpdir(), 'vcispec-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    viewport: { width, height: 800 },
    ignoreHTTPSErrors: true,
    colorScheme: options.colorScheme ?? 'light',
    javaScriptEnabled: options.javaScript ?? true,
    ...(options.permissions && { permissions: [...options.permissions] }),
  })
  return Object.assign(context, {
    async [Symbol.asyncDispose]() {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  })
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

/** What axe-core has to say about a page: `color-contrast: #left, …`; nothing is right. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate<readonly Violation[]>(
    'axe.run().then(({ violations }) => violations)',
  )
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}

/** A page wider than the window makes people scroll sideways. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
}

/** Words of headings that are broken although they would fit on a line of their own. */
export function brokenWords(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const broken = []
    for (const heading of document.querySelectorAll('h1, h2, h3, h4, thead th, caption, .facts dt')) {
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const word of text.data.matchAll(/[^\\s-]+/g)) {
          const range = document.createRange()
          range.setStart(text, word.index)
          range.setEnd(text, word.index + word[0].length)
          const parts = [...range.getClientRects()]
          const lines = new Set(parts.map(({ top }) => Math.round(top)))
          const width = parts.reduce((sum, part) => sum + part.width, 0)
          if (lines.size > 1 && width < window.innerWidth * 0.8) broken.push(word[0])
        }
      }
    }
    return broken
  })()`)
}
