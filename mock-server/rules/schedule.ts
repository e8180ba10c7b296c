import type { Environment } from '../environment.ts'
import type { IssuanceRule, StagedChange } from '../store/kept/rules.ts'
import { StoreFull } from '../store/store.ts'
import { applyChanges } from './apply.ts'
import { stagedChanges } from './staging.ts'

/** PingOne says "about hourly"; the mock: on every full hour of the rule's life. */
const periodMs = 60 * 60 * 1000

/**
 * Catches up with the periodic runs of every rule that were due since somebody last looked. Whoever is about to change
 * what rules look at calls it before: then the first of several runs is the one that finds something to do.
 */
export async function runDueRules(environment: Environment): Promise<void> {
  const rules = environment.store.collection('issuanceRules')
  for (const rule of await rules.list()) {
    const due = Math.floor((environment.now().getTime() - rule.createdAt.getTime()) / periodMs)
    if (due <= rule.runs || !(await beginRun(environment, rule.id, due))) continue
    if (rule.status !== 'ACTIVE') continue
    try {
      await run(environment, rule)
    } catch (error) {
      if (!(error instanceof StoreFull)) throw error
      // Who asks now has no part in it. The run is due until there is room for it.
      await rules.update(rule.id, (now) => (now.runs === due ? { ...now, runs: rule.runs } : now))
    }
  }
}

async function run(environment: Environment, rule: IssuanceRule): Promise<void> {
  const at = new Date(rule.createdAt.getTime() + (rule.runs + 1) * periodMs)
  const staged = await stagedChanges(environment, rule)
  const periodic = staged.filter((change) => isScheduled(rule, change))
  await applyChanges(environment, rule, periodic, at)
}

/** Whether a change happens by itself at the next full hour. */
export function isScheduled({ automation }: IssuanceRule, { action }: StagedChange): boolean {
  const names = { ISSUE: 'issue', UPDATE: 'update', REVOKE: 'revoke' } as const
  return automation[names[action]] === 'PERIODIC'
}

/** Of two that notice the same run one begins it. */
async function beginRun(environment: Environment, ruleId: string, due: number): Promise<boolean> {
  let isMine = false
  await environment.store.collection('issuanceRules').update(ruleId, (rule) => {
    isMine = rule.runs < due
    return isMine ? { ...rule, runs: due } : rule
  })
  return isMine
}
