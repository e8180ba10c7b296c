import { profileOf } from '../checks/profile.ts'
import type { Requirement } from '../checks/requirement.ts'
import type { ScenarioRecord } from '../checks/scenario-record.ts'
import { notSelected } from '../protocol/absence.ts'
import type { ReportFinding, RequirementVerdict } from './conformance-report.ts'
import { findingOrder } from './finding-order.ts'
import { type LeftOpen, leftOpen, type OpenFinding } from './left-open.ts'
import type { Observed } from './observed.ts'
import { revisionOf } from './row-revision.ts'
import { isHard } from './severity.ts'

/** `hard`: it makes the target non-conforming. */
export interface JudgedVerdict extends RequirementVerdict {
  readonly hard: boolean
}

interface Around {
  readonly catalogue: readonly Requirement[]
  readonly exclusions: ReadonlyMap<string, string>
  readonly target: Pick<ScenarioRecord['target'], 'profiles'>
  readonly observed: Observed
  /** Of lists that were seen at work in part: what was not, by requirement. */
  readonly inPart: ReadonlyMap<string, string>
}

/**
 * One verdict for each row of the catalogue, and the findings it rests on. The worst finding decides
 * (docs/architecture.md); where nothing judged a row, its own condition does.
 * @param findings in that order.
 */
export function rowVerdicts(
  findings: readonly OpenFinding[],
  { catalogue, exclusions, target, observed, inPart }: Around,
): {
  readonly verdicts: Map<string, JudgedVerdict>
  readonly findings: readonly ReportFinding[]
} {
  const byRequirement = Map.groupBy(findings, ({ requirement }) => requirement)
  const rows = catalogue.map((requirement) => {
    const own = byRequirement.get(requirement.id) ?? []
    const told =
      judgedRow(own, inPart.get(requirement.id)) ??
      closedRow(exclusions.get(requirement.id), outsideProfiles(requirement, target.profiles)) ??
      openRow(leftOpen(requirement, observed, own.find((it) => !it.ofItsClause) ?? own[0]))
    return [requirement, told] as const
  })
  return {
    verdicts: new Map(
      rows.map(([row, { verdict }]) => [
        row.id,
        { ...verdict, level: row.level, revision: revisionOf(row) },
      ]),
    ),
    // Rows are in the order of the catalogue, and so are findings of the same weight.
    findings: rows
      .flatMap(([, told]) => told.findings)
      .toSorted((a, b) => findingOrder(a) - findingOrder(b)),
  }
}

interface Row {
  readonly verdict: JudgedVerdict
  readonly findings: readonly ReportFinding[]
}

function judgedRow(findings: readonly OpenFinding[], inPart: string | undefined): Row | undefined {
  const [worst] = findings
  if (worst === undefined || worst.verdict === 'not-applicable') return undefined
  const { verdict } = worst
  const reason = worst.reason ?? (verdict === 'satisfied' ? (inPart ?? null) : null)
  return {
    verdict: { verdict, expected: false, reason, hard: isHard(worst) },
    findings: findings.filter(({ ofItsClause }) => !ofItsClause),
  }
}

/** Excluded, or another profile's: whatever became of a scenario about it. */
function closedRow(excluded: string | undefined, outside: string | undefined): Row | undefined {
  const base = { expected: false, hard: false }
  if (excluded !== undefined)
    return { verdict: { ...base, verdict: 'excluded', reason: excluded }, findings: [] }
  if (outside === undefined) return undefined
  const verdict = { ...base, verdict: 'not-applicable', reason: outside, ...notSelected } as const
  return { verdict, findings: [] }
}

function openRow({ verdict, finding }: LeftOpen): Row {
  return { verdict: { ...verdict, hard: false }, findings: finding ? [finding] : [] }
}

/** The specifications behind a profile bind nobody who does not claim it. */
function outsideProfiles(
  requirement: Requirement,
  profiles: readonly string[],
): string | undefined {
  const profile = profileOf(requirement)
  if (profile === undefined || profiles.includes(profile)) return undefined
  return `The run did not select the profile ${profile}`
}
