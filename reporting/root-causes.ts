import type { ReportFinding } from './conformance-report.ts'
import { findingOrder } from './finding-order.ts'

/** A requirement whose violation explains the findings of others. */
export interface RootCause {
  readonly requirement: string
  /** Its own findings; empty when only its consequences were seen. */
  readonly findings: readonly ReportFinding[]
  /** Findings of other requirements that come of it, or hold on condition of it. */
  readonly explains: readonly ReportFinding[]
}

/** Groups what needs attention: causes that explain the most stand first, then the worst. */
export function rootCauses(findings: readonly ReportFinding[]): readonly RootCause[] {
  const parents = new Map(
    findings.flatMap((finding) => {
      const parent = finding.causedBy ?? finding.conditionalOn
      return parent === null ? [] : [[finding.requirement, parent] as const]
    }),
  )
  const groups = Map.groupBy(findings, (finding) => rootOf(finding, parents))
  return [...groups]
    .map(([requirement, members]) => ({
      requirement,
      findings: members.filter((finding) => finding.requirement === requirement),
      explains: members.filter((finding) => finding.requirement !== requirement),
    }))
    .toSorted((a, b) => b.explains.length - a.explains.length || severity(a) - severity(b))
}

function severity({ findings, explains }: RootCause): number {
  return Math.min(...[...findings, ...explains].map(findingOrder))
}

/** Follows causes to the first one; a circle of causes ends where it began. */
function rootOf(finding: ReportFinding, parents: ReadonlyMap<string, string>): string {
  let root = finding.causedBy ?? finding.conditionalOn ?? finding.requirement
  const seen = new Set([finding.requirement])
  for (
    let next = parents.get(root);
    next !== undefined && !seen.has(next);
    next = parents.get(root)
  ) {
    seen.add(root)
    root = next
  }
  return root
}
