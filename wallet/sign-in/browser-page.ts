import type { Locator, Page } from 'playwright-core'
import { approving, refusing } from './page-purpose.ts'
import type { Login } from './sign-in-form.ts'

/** Fills in what the login knows, ticks what is required. @returns whether the page asks for a password. */
export async function fillIn(
  page: Page,
  login: Login | undefined,
): Promise<{ readonly password: boolean }> {
  const password = page.locator('input[type=password]:visible').first()
  const asksForPassword = (await password.count()) > 0
  for (const box of await page.locator('input[type=checkbox][required]:visible').all()) {
    await box.check()
  }
  if (!login) return { password: asksForPassword }
  for (const [name, value] of Object.entries(login.fields ?? {})) {
    await fillWhereThere(page.locator(`[name="${escaped(name)}"]:visible`), value)
  }
  await fillWhereThere(page.locator(usernameSelector), login.username)
  if (asksForPassword) await password.fill(login.password)
  return { password: asksForPassword }
}

const usernameSelector = [
  'input[autocomplete~=username]',
  'input[type=email]',
  'input[name*=user i]',
  'input[name*=login i]',
  'input[name*=mail i]',
  'input[id*=user i]',
]
  .map((selector) => `${selector}:visible`)
  .join()

/** Clicks the button that goes on, and waits for what comes of it. @returns false when there is none. */
export async function clickOn(page: Page): Promise<boolean> {
  const buttons = await page
    .locator('button:visible, input[type=submit]:visible, [role=button]:visible, a:visible')
    .all()
  const labelled = await Promise.all(
    buttons.map(async (button) => ({ button, label: await labelOf(button) })),
  )
  const usable = labelled.filter(({ label }) => !refusing.test(label))
  const best = usable.find(({ label }) => approving.test(label))
  if (!best) return false
  await click(page, best.button)
  return true
}

/** And waits for what comes of it. */
export async function click(page: Page, element: Locator): Promise<void> {
  const before = await contentsOf(page)
  await element.click()
  // Another address, or other contents at the same one.
  const deadline = performance.now() + answerMs
  while (performance.now() < deadline && (await contentsOf(page)) === before) {
    await page.waitForTimeout(50)
  }
}

/** How long a click may go unanswered before the page is looked at again. */
const answerMs = 5000

/** Unlike any other while the page is on its way to the next one. */
async function contentsOf(page: Page): Promise<string | undefined> {
  return page.content().catch(() => undefined)
}

async function labelOf(button: Locator): Promise<string> {
  const [text, value, label] = await Promise.all([
    button.innerText().catch(() => ''),
    button.getAttribute('value').catch(() => ''),
    button.getAttribute('aria-label').catch(() => ''),
  ])
  return [text, value, label].filter(Boolean).join(' ')
}

async function fillWhereThere(field: Locator, value: string): Promise<void> {
  if ((await field.count()) > 0) await field.first().fill(value)
}

function escaped(text: string): string {
  return text.replaceAll(/["\\]/g, '\\$&')
}
