import { requirementById } from '../checks/catalogue.ts'
import type { Finding } from '../checks/finding.ts'
import type { Requirement } from '../checks/requirement.ts'

/** A violation that makes a target non-conforming: a MUST, and not one we only inferred. */
export function isHard(finding: Pick<Finding, 'requirement' | 'level' | 'verdict'>): boolean {
  return (
    finding.verdict === 'violated' && isMandatory(finding.level) && !isInferred(finding.requirement)
  )
}

function isMandatory(level: Requirement['level']): boolean {
  return level === 'MUST' || level === 'MUST NOT'
}

/** Rows that rest on inference stay warnings, also under `--strict`. */
export function isInferred(requirement: string): boolean {
  return requirementById(requirement)?.source === 'inferred'
}
