import { createHash } from 'node:crypto'
import type { Requirement } from '../checks/requirement.ts'

/** What a row demands, as eight digits: another wording of its title is the same revision. */
export function revisionOf(row: Requirement): string {
  const { level, actor, text, when, testable, check, negative } = row
  const demand = JSON.stringify([level, actor, text, when, testable, check, negative])
  return createHash('sha256').update(demand).digest('hex').slice(0, 8)
}
