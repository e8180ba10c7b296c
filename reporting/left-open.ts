import type { Requirement } from '../checks/requirement.ts'
import { notOfferedHere } from '../protocol/absence.ts'
import { conditionOf } from './conditions.ts'
import type { ReportFinding, RequirementVerdict } from './conformance-report.ts'
import type { Observed } from './observed.ts'

/** A finding that nothing was judged by, of the requirement itself or of a scenario of its clause. */
export interface OpenFinding extends ReportFinding {
  readonly ofItsClause?: boolean
}

export interface LeftOpen {
  readonly verdict: RequirementVerdict
  /** Of the scenario that was given up, where it is what decides. */
  readonly finding?: ReportFinding
}

/**
 * What is said of a requirement that nothing judged. Its own `when` decides: a scenario of its clause may have been
 * given up for a reason that is another sentence's.
 * @param finding why nothing was judged: that of the requirement itself, or of a scenario of its clause.
 */
export function leftOpen(
  { when }: Requirement,
  observed: Observed,
  finding?: OpenFinding,
): LeftOpen {
  const condition = conditionOf(when, observed)
  const open = { expected: false, reason: null } as const
  if (condition?.holds === false)
    return notApplicable({ ...open, reason: condition.because }, finding, condition.because)
  if (finding === undefined) return { verdict: { ...open, verdict: 'untested' } }
  const { reason, absence = notOfferedHere, ofItsClause = false } = finding
  if (condition?.holds && ofItsClause && absence.why === 'not-offered')
    return {
      verdict: {
        ...open,
        verdict: 'untested',
        reason: `it applies, and was not judged: ${reason}`,
      },
    }
  const { ofItsClause: _, ...own } = finding
  return {
    verdict: { ...open, verdict: 'not-applicable', reason, ...absence },
    finding: own,
  }
}

function notApplicable(
  open: Pick<RequirementVerdict, 'expected' | 'reason'>,
  finding: OpenFinding | undefined,
  reason: string,
): LeftOpen {
  const verdict = { ...open, verdict: 'not-applicable', ...notOfferedHere } as const
  if (finding === undefined) return { verdict }
  const { ofItsClause: _, ...own } = finding
  return { verdict, finding: { ...own, reason, absence: notOfferedHere } }
}
