/**
 * Steps of a sign-in as the OpenID Foundation's conformance suite writes them under `browser`: for each start address its
 * tasks, for each task the commands of one page.
 * @see https://gitlab.com/openid/conformance-suite/-/wikis/Design/BrowserControl
 */
export interface ScriptedFlow {
  /** Of the address where the sign-in starts; `*` stands for anything. */
  readonly match: string
  readonly tasks: readonly ScriptedTask[]
}

export interface ScriptedTask {
  readonly task?: string
  /** Of the page that it is about; absent: any. */
  readonly match?: string
  readonly optional?: boolean
  /** Absent: the page is only looked at. */
  readonly commands?: readonly ScriptedCommand[]
}

/** `["text", "id", "login", "alice"]`, `["click", "css", "button"]`, `["wait", "contains", "/callback", 10]`. */
export type ScriptedCommand = readonly [
  command: string,
  selector: string,
  target: string,
  ...others: readonly (string | number)[],
]

/** An element that a command is about. */
export interface ElementSelector {
  readonly by: string
  readonly value: string
}

/** What a task does to a page, or waits for. */
export type Act =
  | {
      readonly kind: 'text'
      readonly on: ElementSelector
      readonly text: string
      readonly optional: boolean
    }
  | { readonly kind: 'click'; readonly on: ElementSelector; readonly optional: boolean }
  | {
      readonly kind: 'wait'
      /** `contains` and `match` are about the address. */
      readonly for: 'contains' | 'match' | 'present' | 'visible' | 'invisible'
      readonly on: ElementSelector
      readonly seconds: number
    }

/** A command in our words; undefined for one that is none. */
export function actOf([command, by, value, ...others]: ScriptedCommand): Act | undefined {
  const on = { by: by.toLowerCase(), value }
  const [first = '', second] = others
  switch (command.toLowerCase()) {
    case 'text':
      return { kind: 'text', on, text: String(first), optional: second === 'optional' }
    case 'click':
      return { kind: 'click', on, optional: first === 'optional' }
    case 'wait':
      return {
        kind: 'wait',
        for: on.by === 'contains' || on.by === 'match' ? on.by : 'present',
        on,
        seconds: Number(first) || 0,
      }
    case 'wait-element-visible':
    case 'wait-element-invisible':
      return {
        kind: 'wait',
        for: command.toLowerCase() === 'wait-element-visible' ? 'visible' : 'invisible',
        on,
        seconds: Number(first) || 0,
      }
  }
  return undefined
}

/** Whether an address is as a pattern says, in which `*` stands for any characters. */
export function fits(pattern: string, url: string): boolean {
  const parts = pattern.split('*')
  const [first = '', ...rest] = parts
  if (rest.length === 0) return pattern === url
  const last = rest.pop() ?? ''
  if (!url.startsWith(first) || url.length < first.length + last.length) return false
  let at = first.length
  for (const part of rest) {
    const found = url.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= url.length - last.length && url.endsWith(last)
}

/** A task that does something, with its acts. */
export interface PageTask {
  readonly name: string
  readonly acts: readonly Act[]
}

/** Tasks for a page, those first whose flow starts there: what only waits for the end of a sign-in does nothing to a page. */
export function tasksFor(script: readonly ScriptedFlow[], url: string): readonly PageTask[] {
  const here = script.filter(({ match }) => fits(match, url))
  const elsewhere = script.filter(({ match }) => !fits(match, url))
  return [...here, ...elsewhere]
    .flatMap(({ tasks }) => tasks)
    .filter(({ match = '*' }) => fits(match, url))
    .map(({ task = 'a task', commands = [] }) => ({
      name: task,
      acts: commands.map(actOf).filter((act) => act !== undefined),
    }))
    .filter(({ acts }) => acts.some(({ kind }) => kind !== 'wait'))
}
