import type { Locator, Page } from 'playwright-core'
import {
  type Act,
  type ElementSelector,
  fits,
  type PageTask,
  type ScriptedFlow,
  tasksFor,
} from './script.ts'

/**
 * Does in Chromium what a script of the OpenID Foundation's suite says of a page, each task once a sign-in: a page that comes
 * again is looked at anew. @returns, for each page, whether a task was for it.
 */
export function scriptedPages(script: readonly ScriptedFlow[]): (page: Page) => Promise<boolean> {
  const done = new Set<string>()
  return async (page) => {
    for (const task of tasksFor(script, page.url())) {
      const key = JSON.stringify(task)
      if (done.has(key) || !(await isFor(page, task))) continue
      done.add(key)
      for (const act of task.acts) await perform(page, act)
      return true
    }
    return false
  }
}

/** All that it needs at once is there: what comes before the first wait, or the first click. */
async function isFor(page: Page, { acts }: PageTask): Promise<boolean> {
  for (const act of acts) {
    if (act.kind === 'wait') return true
    if (!act.optional && (await element(page, act.on).count()) === 0) return false
    if (act.kind === 'click') return true
  }
  return true
}

async function perform(page: Page, act: Act): Promise<void> {
  if (act.kind === 'wait') return wait(page, act)
  const target = element(page, act.on)
  if (act.optional && (await target.count()) === 0) return
  if (act.kind === 'text') await target.fill(act.text)
  else await target.click()
}

/** The redirect to the wallet ends a sign-in: what is waited for there does not come, and is no obstacle. */
async function wait(page: Page, act: Extract<Act, { kind: 'wait' }>): Promise<void> {
  const timeout = act.seconds * 1000 || 1
  const states = { present: 'attached', visible: 'visible', invisible: 'hidden' } as const
  const waiting =
    act.for === 'contains' || act.for === 'match'
      ? page.waitForURL(addressTest(act.for, act.on.value), { timeout, waitUntil: 'commit' })
      : element(page, act.on).waitFor({ state: states[act.for], timeout })
  await waiting.catch(() => {})
}

function addressTest(how: 'contains' | 'match', value: string): (url: URL) => boolean {
  return ({ href }) => (how === 'contains' ? href.includes(value) : fitsExpression(value, href))
}

/** `match` of a wait is a regular expression, unlike that of a task. */
function fitsExpression(expression: string, url: string): boolean {
  try {
    return new RegExp(expression).test(url)
  } catch {
    return fits(expression, url)
  }
}

function element(page: Page, { by, value }: ElementSelector): Locator {
  const quoted = `"${value.replaceAll(/["\\]/g, '\\$&')}"`
  switch (by) {
    case 'xpath':
      return page.locator(`xpath=${value}`).first()
    case 'css':
      return page.locator(`css=${value}`).first()
    case 'class':
      return page.locator(`[class~=${quoted}]`).first()
    default:
      return page.locator(`[${by}=${quoted}]`).first()
  }
}
