import { actOf, type ScriptedCommand, type ScriptedFlow } from '../../wallet/sign-in/script.ts'
import { membersOf, type Plan, planError } from './plan.ts'

const selectors = ['id', 'name', 'class', 'css', 'xpath', 'contains', 'match']

/**
 * What the user does at the server's pages, by `browser` of the plan.
 * @throws UsageError that names the first place which is not as the suite writes it.
 */
export function scriptOf(plan: Plan): readonly ScriptedFlow[] | undefined {
  const { browser } = plan.config
  if (browser === undefined) return undefined
  if (!Array.isArray(browser)) throw misshapen(plan, 'browser', 'a list')
  const flows = browser.map((value, index) => {
    const at = `browser[${index}]`
    const { match, tasks } = membersOf(value)
    if (typeof match !== 'string')
      throw misshapen(plan, `${at}.match`, 'an address, or a pattern of it')
    if (!Array.isArray(tasks)) throw misshapen(plan, `${at}.tasks`, 'a list')
    return { match, tasks: tasks.map((task, nth) => taskOf(plan, task, `${at}.tasks[${nth}]`)) }
  })
  return flows.length === 0 ? undefined : flows
}

function taskOf(plan: Plan, value: unknown, at: string): ScriptedFlow['tasks'][number] {
  const { task, match, optional, commands } = membersOf(value)
  if (typeof task !== 'string') throw misshapen(plan, `${at}.task`, 'the name of a task')
  if (match !== undefined && typeof match !== 'string')
    throw misshapen(plan, `${at}.match`, 'an address, or a pattern of it')
  if (commands !== undefined && !Array.isArray(commands))
    throw misshapen(plan, `${at}.commands`, 'a list')
  return {
    task,
    ...(match !== undefined && { match }),
    ...(optional === true && { optional }),
    ...(commands && {
      commands: commands.map((each, nth) => commandOf(plan, each, `${at}.commands[${nth}]`)),
    }),
  }
}

function commandOf(plan: Plan, value: unknown, at: string): ScriptedCommand {
  const isCommand =
    Array.isArray(value) &&
    value.length >= 3 &&
    value.every((part) => typeof part === 'string' || typeof part === 'number') &&
    selectors.includes(String(value[1]).toLowerCase()) &&
    actOf(value as unknown as ScriptedCommand) !== undefined
  if (isCommand) return value as unknown as ScriptedCommand
  throw planError(
    plan,
    `"${at}" is no command of a sign-in: ${JSON.stringify(value)}`.slice(0, 200),
    'There are text, click, wait, wait-element-visible and wait-element-invisible, on an id, name, class, css or xpath.',
  )
}

function misshapen(plan: Plan, at: string, expected: string) {
  return planError(
    plan,
    `"${at}" is not ${expected}`,
    'docs/targets.md shows how a sign-in is written.',
  )
}
