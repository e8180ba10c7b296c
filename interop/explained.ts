import type { ConformanceReport } from '../reporting/conformance-report.ts'

type Judged = Pick<ConformanceReport, 'requirements' | 'expectedFailures'>

/**
 * What a report says that nobody has explained: findings, warnings included, that are not in the issuer's expected.yaml,
 * and entries there that the run did not bear out.
 */
export function unexplained({ requirements, expectedFailures }: Judged): readonly string[] {
  const findings = Object.entries(requirements).flatMap(([id, { verdict, expected, reason }]) => {
    if (verdict === 'inconclusive') return [`${id} could not be judged: ${reason ?? 'no reason'}`]
    return verdict === 'violated' && !expected ? [`${id} is violated, and not explained`] : []
  })
  const stale = expectedFailures
    .filter(({ outcome }) => outcome !== 'met')
    .map(({ requirement, outcome }) => `${requirement} is explained, but ${outcomes[outcome]}`)
  return [...findings, ...stale]
}

const outcomes: Readonly<Record<Judged['expectedFailures'][number]['outcome'], string>> = {
  met: 'met',
  'unexpected-pass': 'it passes',
  expired: 'its date is past',
  'not-judged': 'nothing was judged by it',
}
