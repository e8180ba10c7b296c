import { requirementById } from '../checks/catalogue.ts'
import {
  type CatalogueChange,
  type CatalogueChanges,
  catalogueChangeOf,
  catalogueChanges,
} from './catalogue-diff.ts'
import type { ConformanceReport, ReportFinding, RequirementVerdict } from './conformance-report.ts'
import { rootCauses } from './root-causes.ts'
import { rootReason } from './root-reason.ts'
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
  /** What another version of vcispec asks. */
  readonly catalogue: CatalogueChanges
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
  /** Of a violation the requirement at its root, of what is not judged what stood in the way; null: itself alone. */
  readonly cause: string | null
  /** What the catalogue has to do with it, where another version judged. */
  readonly catalogue?: CatalogueChange
}

export function diffReports(before: ConformanceReport, after: ConformanceReport): ReportDiff {
  const catalogue = catalogueChanges(before, after)
  const roots = { before: rootsOf(before), after: rootsOf(after) }
  const changes = Object.keys(after.requirements).map((id) =>
    changeOf(id, { before, after, catalogue, roots }),
  )
  const was = (change: Change) => change.before === 'violated'
  const is = (change: Change) => change.after === 'violated'
  return {
    broken: changes.filter((change) => is(change) && !was(change)),
    stillFailing: changes.filter((change) => is(change) && was(change)),
    fixed: changes.filter((change) => was(change) && change.after === 'satisfied'),
    unjudged: changes.filter((change) => isJudged(change.before) && !isJudged(change.after)),
    differences: differencesOf(before, after),
    catalogue,
  }
}

/** 1 when something is violated that was not: what fails a pull request; with `failOnLost` also for what is no longer judged. */
export function diffExitCode(
  diff: ReportDiff,
  { failOnLost = false }: { readonly failOnLost?: boolean } = {},
): 0 | 1 {
  if (diff.broken.some(({ counts }) => counts)) return 1
  return failOnLost && lostOf(diff).length > 0 ? 1 : 0
}

/** No longer judged; that another catalogue judges a row no more is not the run's loss. */
export function lostOf({ unjudged }: Pick<ReportDiff, 'unjudged'>): readonly Change[] {
  return unjudged.filter(({ after }) => after !== 'excluded')
}

interface Compared {
  readonly before: ConformanceReport
  readonly after: ConformanceReport
  readonly catalogue: CatalogueChanges
  readonly roots: { readonly before: Roots; readonly after: Roots }
}

/** The requirement at the root of each that was violated. */
type Roots = ReadonlyMap<string, string>

function rootsOf({ findings }: ConformanceReport): Roots {
  const violated = findings.filter(({ verdict }) => verdict === 'violated')
  return new Map(
    rootCauses(violated).flatMap(({ requirement, explains }) =>
      explains.map((finding) => [finding.requirement, requirement] as const),
    ),
  )
}

function changeOf(id: string, { before, after, catalogue, roots }: Compared): Change {
  const [old, current] = [before.requirements[id], after.requirements[id]]
  const findings = findingsOf(id, after)
  const [finding] = findings.length > 0 ? findings : findingsOf(id, before)
  const verdict = current?.verdict ?? 'untested'
  const reason = current?.reason ?? null
  const change = catalogueChangeOf(id, catalogue)
  return {
    requirement: id,
    level: finding?.level ?? requirementById(id)?.level ?? 'MUST',
    counts: current?.expected !== true && findings.some(isHard),
    before: old?.verdict,
    after: verdict,
    finding,
    reason,
    cause: isJudged(verdict)
      ? ((verdict === 'violated' ? roots.after : roots.before).get(id) ?? null)
      : reason && rootReason(reason),
    ...(change && { catalogue: change }),
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
  return [
    ...reversal(before, after),
    ...compared
      .filter(([, a, b]) => a !== b)
      .map(([what, a, b]) => `${what}: ${a} before, ${b} now`),
  ]
}

function reversal({ run: before }: ConformanceReport, { run: after }: ConformanceReport) {
  if (Date.parse(before.startedAt) <= Date.parse(after.startedAt)) return []
  return [
    `OLD is newer than NEW (${before.startedAt.slice(0, 16)} and ${after.startedAt.slice(0, 16)}): are they the wrong way round?`,
  ]
}
