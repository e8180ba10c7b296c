import type { Locator, Page } from 'playwright-core'
import { click } from './browser-page.ts'
import {
  type Act,
  type ElementSelector,
  type PageTask,
  type ScriptedFlow,
  tasksFor,
} from './script.ts'

/** What a script did to a page in a browser. */
export interface Scripted {
  readonly task: string
  /** A password was among it. */
  readonly password: boolean
  /** It has gone on by itself. */
  readonly clicked: boolean
  /** What stood in the way. */
  readonly problem?: string
}

/**
 * The first task of a script that finds its first element on the page; pages that draw themselves late get the time that the script
 * gives them.
 * @param mayFill whether a password may be sent: it is sent once.
 * @returns undefined for a page that none of them is for.
 */
export async function byScript(
  page: Page,
  script: readonly ScriptedFlow[],
  mayFill: boolean,
): Promise<Scripted | undefined> {
  const tasks = tasksFor(script, page.url())
  for (const isPatient of [false, true]) {
    for (const task of tasks) {
      if (await isHere(page, task, isPatient)) return perform(page, task, mayFill)
    }
  }
  return undefined
}

/** By the first element that the task cannot do without. */
async function isHere(page: Page, { acts }: PageTask, isPatient: boolean): Promise<boolean> {
  for (const act of acts) {
    if (act.kind === 'wait') {
      if (isPatient && act.for !== 'contains' && act.for !== 'match') await waited(page, act)
    } else if (!act.optional) return (await count(located(page, act.on))) > 0
  }
  return false
}

async function perform(page: Page, { name, acts }: PageTask, mayFill: boolean): Promise<Scripted> {
  let done: Scripted = { task: name, password: false, clicked: false }
  for (const act of acts) {
    if (act.kind === 'wait') {
      if (!(await waited(page, act)))
        return { ...done, problem: `"${name}" waits for ${said(act.on)} in vain.` }
      continue
    }
    const element = located(page, act.on)
    if (act.optional && (await count(element)) === 0) continue
    if (act.kind === 'click') {
      await click(page, element)
      done = { ...done, clicked: true }
      continue
    }
    const password = (await element.getAttribute('type')) === 'password'
    if (password && !mayFill)
      return { ...done, problem: `The page asks for the password again, after the task "${name}".` }
    await element.fill(act.text)
    done = { ...done, password: done.password || password }
  }
  return done
}

/** @returns whether it came. */
async function waited(page: Page, act: Extract<Act, { kind: 'wait' }>): Promise<boolean> {
  const timeout = Math.max(1, act.seconds * 1000)
  const { value } = act.on
  const came =
    act.for === 'contains' || act.for === 'match'
      ? page.waitForURL((url) => isThere(url.href, act.for === 'match', value), { timeout })
      : located(page, act.on).waitFor({ state: states[act.for], timeout })
  return came.then(
    () => true,
    () => false,
  )
}

const states = { present: 'attached', visible: 'visible', invisible: 'hidden' } as const

function isThere(url: string, isPattern: boolean, value: string): boolean {
  if (!isPattern) return url.includes(value)
  try {
    return new RegExp(value).test(url)
  } catch {
    return false
  }
}

function located(page: Page, { by, value }: ElementSelector): Locator {
  if (by === 'css' || by === 'xpath') return page.locator(`${by}=${value}`).first()
  const sign = by === 'class' ? '~=' : '='
  return page.locator(`[${by}${sign}"${value.replaceAll(/["\\]/g, '\\$&')}"]`).first()
}

/** A selector that the browser does not understand finds nothing. */
function count(element: Locator): Promise<number> {
  return element.count().catch(() => 0)
}

function said({ by, value }: ElementSelector): string {
  return `${by} ${value}`
}
