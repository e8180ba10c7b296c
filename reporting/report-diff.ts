import { requirementById } from '../checks/catalogue.ts'
import type { ConformanceReport, ReportFinding, RequirementVerdict } from './conformance-report.ts'
import { isHard } from './severity.ts'

/** What changed between two runs, requirement by requirement, in the order of the newer catalogue. */
export interface ReportDiff {
  /** Violated now, and not before. */
  readonly broken: readonly Change[]
  readonly stillFailing: readonly Change[]
  /** Violated before, satisfied now. */
  readonly fixed: readonly Change[]
  /** Judged before, and not any more: a violation that hides here is not fixed. */
  readonly unjudged: readonly Change[]
  /** Why the runs may not be comparable. */
  readonly differences: readonly string[]
}

export interface Change {
  readonly requirement: string
  readonly level: string
  /** A violated MUST that nobody expects, in the newer run. */
  readonly counts: boolean
  readonly before: RequirementVerdict['verdict'] | undefined
  readonly after: RequirementVerdict['verdict']
  /** What was seen, in the run that says more. */
  readonly finding: ReportFinding | undefined
  readonly reason: string | null
}

export function diffReports(before: ConformanceReport, after: ConformanceReport): ReportDiff {
  const changes = Object.keys(after.requirements).map((id) => changeOf(id, before, after))
  const was = (change: Change) => change.before === 'violated'
  const is = (change: Change) => change.after === 'violated'
  return {
    broken: changes.filter((change) => is(change) && !was(change)),
    stillFailing: changes.filter((change) => is(change) && was(change)),
    fixed: changes.filter((change) => was(change) && change.after === 'satisfied'),
    unjudged: changes.filter((change) => isJudged(change.before) && !isJudged(change.after)),
    differences: differencesOf(before, after),
  }
}

/** 1 when something is violated that was not: what fails a pull request. */
export function diffExitCode({ broken }: ReportDiff): 0 | 1 {
  return broken.some(({ counts }) => counts) ? 1 : 0
}

function changeOf(id: string, before: ConformanceReport, after: ConformanceReport): Change {
  const [old, current] = [before.requirements[id], after.requirements[id]]
  const findings = findingsOf(id, after)
  const [finding] = findings.length > 0 ? findings : findingsOf(id, before)
  return {
    requirement: id,
    level: finding?.level ?? requirementById(id)?.level ?? 'MUST',
    counts: current?.expected !== true && findings.some(isHard),
    before: old?.verdict,
    after: current?.verdict ?? 'untested',
    finding,
    reason: current?.reason ?? null,
  }
}

function findingsOf(id: string, { findings }: ConformanceReport): readonly ReportFinding[] {
  return findings.filter(({ requirement, verdict }) => requirement === id && verdict === 'violated')
}

function isJudged(verdict: RequirementVerdict['verdict'] | undefined): boolean {
  return verdict === 'satisfied' || verdict === 'violated'
}

function differencesOf(before: ConformanceReport, after: ConformanceReport): readonly string[] {
  const compared: readonly (readonly [what: string, a: string, b: string])[] = [
    ['target', before.target.name, after.target.name],
    ['profiles', before.target.profiles.join(', '), after.target.profiles.join(', ')],
    ['selection', before.run.selection ?? 'everything', after.run.selection ?? 'everything'],
    ['version of vcispec', before.tool.version, after.tool.version],
    [
      'requirement catalogue',
      before.tool.catalogue.slice(7, 15),
      after.tool.catalogue.slice(7, 15),
    ],
  ]
  return compared
    .filter(([, a, b]) => a !== b)
    .map(([what, a, b]) => `${what}: ${a} before, ${b} now`)
}
