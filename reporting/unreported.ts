import type { Finding } from '../checks/finding.ts'
import { quotedRoot } from '../checks/quotation.ts'
import type { Requirement } from '../checks/requirement.ts'
import { Redactor } from '../protocol/redactor.ts'
import { interruptedLog } from '../protocol/run-news.ts'
import type { ScenarioOutcome } from './scenario-outcome.ts'
import { isHard } from './severity.ts'

/** What is left to say about a scenario whose record does not explain how it ended. */
type Remark = Pick<Finding, 'verdict' | 'reason' | 'absence'>

/**
 * Findings for scenarios that never reported or ended otherwise than their record says, so that nothing
 * passes in silence: one for each requirement of the scenario's clauses that is open to judgement.
 */
export function unreportedFindings(
  outcome: ScenarioOutcome,
  openRequirements: readonly Requirement[],
): readonly Finding[] {
  const remark = remarkOn(outcome)
  if (remark === undefined) return []
  const causedBy = quotedRoot(remark.reason ?? '', outcome.record?.findings ?? [])
  return openRequirements
    .filter(({ id }) => belongsTo(outcome, id))
    .map(({ id, level }) => ({
      requirement: id,
      level,
      seen: '',
      expected: '',
      exchange: null,
      causedBy,
      conditionalOn: null,
      ...remark,
    }))
}

/** Whether the requirement is one of the scenario's own clause. */
function belongsTo(outcome: ScenarioOutcome, requirement: string): boolean {
  return outcome.clauses.includes(requirement.slice(0, requirement.lastIndexOf('-')))
}

function remarkOn(outcome: ScenarioOutcome): Remark | undefined {
  const own = (outcome.record?.findings ?? []).filter(({ requirement }) =>
    belongsTo(outcome, requirement),
  )
  switch (outcome.status) {
    case 'passed':
      return (outcome.record?.findings ?? []).length > 0
        ? undefined
        : inconclusive('the scenario passed, but judged nothing')
    case 'skipped':
      if (outcome.log.includes(interruptedLog)) return undefined
      return own.length > 0 && !outcome.record?.skipped ? undefined : skipped(outcome)
    case 'failed':
      return explainsFailure(outcome, own) ? undefined : inconclusive(failureOf(outcome))
    case 'undefined':
      return inconclusive(`the harness has no step "${outcome.undefinedSteps.join('", "')}"`)
    case 'pending':
      return inconclusive('a step of the harness is pending')
    case 'ambiguous':
      return inconclusive('a step of the harness matches two definitions')
    case 'unknown':
      return inconclusive('the scenario did not come to an end')
  }
}

/** A violation elsewhere does not explain why this scenario failed: our own bug could hide behind it. */
function explainsFailure(outcome: ScenarioOutcome, own: readonly Finding[]): boolean {
  if (own.some((finding) => finding.verdict === 'inconclusive' || isHard(finding))) return true
  return (
    outcome.errors.every(({ type }) => type === 'ConformanceError') &&
    (outcome.record?.findings ?? []).some((finding) => isHard(finding))
  )
}

function skipped({ log, errors, record }: ScenarioOutcome): Remark {
  if (record?.skipped) {
    const { reason, absence } = record.skipped
    return { verdict: 'not-applicable', reason: brief(reason), absence }
  }
  const told = [...log, ...errors.map(({ message }) => message)].map((text) => text.trim())
  const reason = told.find((text) => /^not applicable/i.test(text)) ?? told.at(-1)
  if (reason === undefined || reason === '')
    return inconclusive('the scenario was skipped without a reason')
  return { verdict: 'not-applicable', reason: brief(reason.replace(/^not applicable:?\s*/i, '')) }
}

/** They say what was seen; the name of another shows that something broke down. */
export const ownErrors: readonly string[] = [
  'ConformanceError',
  'InconclusiveError',
  'ExpectationError',
]

function failureOf({ errors }: ScenarioOutcome): string {
  const [error] = errors
  if (error === undefined) return 'the scenario failed without an error'
  return brief(ownErrors.includes(error.type) ? error.message : `${error.type}: ${error.message}`)
}

function inconclusive(reason: string): Remark {
  return { verdict: 'inconclusive', reason }
}

/** An error's message may quote a URL with a code in it. */
function brief(text: string): string {
  const [first = ''] = new Redactor().text(text.trim()).split('\n    at ')
  return first.length > 600 ? `${first.slice(0, 600)}…`.toWellFormed() : first
}
