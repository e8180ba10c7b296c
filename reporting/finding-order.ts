import type { Finding } from '../checks/finding.ts'
import type { ReportFinding } from './conformance-report.ts'
import { isHard } from './severity.ts'

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

/** Equal findings become one that counts them; of what is satisfied, one a requirement is enough. */
export function joined(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return [...Map.groupBy(findings, sameness).values()].flatMap((equal) => {
    const [first] = equal
    if (first === undefined) return []
    return [{ ...first, times: equal.reduce((sum, { times }) => sum + times, 0) }]
  })
}

function sameness(finding: ReportFinding): string {
  const { requirement, verdict, level, seen, expected, reason, causedBy, conditionalOn } = finding
  return JSON.stringify(
    verdict === 'satisfied'
      ? [requirement, verdict]
      : [requirement, verdict, level, seen, expected, reason, causedBy, conditionalOn],
  )
}
