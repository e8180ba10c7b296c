import type { Requirement } from '../checks/requirement.ts'
import type { RequirementVerdict, RunFacts, RunJudgement } from './conformance-report.ts'
import { cutShort } from './cut-short.ts'

export interface JudgedRun {
  readonly run: Omit<RunFacts, 'scenarios'>
  readonly requirements: ReadonlyMap<string, RequirementVerdict>
  readonly catalogue: readonly Requirement[]
  /** Ids of the MUST rows that were violated: an advice within one is none. */
  readonly broken: ReadonlySet<string>
}

/** What a whole run says of its issuer; MUST and MUST NOT rows alone are counted (docs/architecture.md). */
export function judgementOf(judged: JudgedRun): RunJudgement {
  const { requirements, catalogue, broken } = judged
  const rows = catalogue.filter(isBinding).flatMap(({ id }) => {
    const row = requirements.get(id)
    return row && applies(row) ? [row] : []
  })
  const counts = { applicable: rows.length, judged: rows.filter(isJudged).length }
  const all = [...requirements]
  const violations = all.filter(([id, { verdict }]) => verdict === 'violated' && broken.has(id))
  const unsure = all.some(([, { verdict }]) => verdict === 'inconclusive')
  const met = all.some(([, { verdict }]) => verdict === 'satisfied')
  if (violations.some(([, { expected }]) => !expected)) return { verdict: 'violates', ...counts }
  // What a run saw before it was cut short is not all that there is.
  if (unsure || !met || cutShort(judged).length > 0) return { verdict: 'inconclusive', ...counts }
  if (violations.length > 0) return { verdict: 'violates-as-expected', ...counts }
  return { verdict: isWhole(judged, counts) ? 'conforms' : 'conforms-in-part', ...counts }
}

/** What rests on inference about PingOne is a recommendation at most. */
export function isBinding({ level, source }: Requirement): boolean {
  return level.startsWith('MUST') && source !== 'inferred'
}

/** What the target file leaves out applies all the same. */
export function applies({ verdict, why }: RequirementVerdict): boolean {
  return verdict !== 'excluded' && (verdict !== 'not-applicable' || why === 'not-configured')
}

export function isJudged({ verdict }: RequirementVerdict): boolean {
  return verdict === 'satisfied' || verdict === 'violated'
}

function isWhole(
  { run }: JudgedRun,
  { applicable, judged }: Pick<RunJudgement, 'applicable' | 'judged'>,
): boolean {
  return (
    run.selection === null && run.shard === null && run.credentials > 0 && applicable === judged
  )
}
