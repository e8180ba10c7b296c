import type { Finding } from '../checks/finding.ts'
import type { ReportFinding } from './conformance-report.ts'
import { isHard } from './severity.ts'
import { withoutVarying } from './varying.ts'

/** Worst first: the first finding of a requirement is its verdict. */
export function findingOrder(finding: Finding): number {
  switch (finding.verdict) {
    case 'violated':
      return isHard(finding) ? 0 : 2
    case 'inconclusive':
      return 1
    case 'satisfied':
      return 3
    case 'not-applicable':
      return 4
  }
}

/**
 * Equal findings become one that counts them, with the values of the first; of what is satisfied, one a requirement is
 * enough. Values that are others each time make no other finding.
 */
export function joined(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return [...Map.groupBy(findings, likeness).values()].flatMap((equal) => {
    const [first] = equal
    if (first === undefined) return []
    return [{ ...first, times: equal.reduce((sum, { times }) => sum + times, 0) }]
  })
}

/** The same for findings that say the same of a target, be it in different runs. */
export function likeness(finding: Omit<ReportFinding, 'scenario' | 'at' | 'times'>): string {
  const { requirement, verdict, level, seen, expected, reason, causedBy, conditionalOn } = finding
  if (verdict === 'satisfied') return JSON.stringify([requirement, verdict])
  const told = [seen, expected, reason ?? ''].map(withoutVarying)
  return JSON.stringify([requirement, verdict, level, ...told, causedBy, conditionalOn])
}
