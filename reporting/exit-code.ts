import type { ConformanceReport } from './conformance-report.ts'
import { isInferred } from './severity.ts'

export interface ExitOptions {
  /** A warning fails. */
  readonly strict?: boolean
  /** What was judged in part only was not judged. */
  readonly requireComplete?: boolean
}

/** 0 conforms, 1 violated, 3 could not be judged (docs/architecture.md); 2, wrong usage, is the command line's. */
export function exitCode(
  report: ConformanceReport,
  { strict = false, requireComplete = false }: ExitOptions = {},
): 0 | 1 | 3 {
  const { verdict } = report.judgement
  if (verdict === 'violates' || brokenExpectations(report).length > 0) return 1
  if (strict && strictViolations(report).length > 0) return 1
  if (verdict === 'inconclusive') return 3
  return verdict === 'conforms-in-part' && requireComplete ? 3 : 0
}

/** Expectations that started to pass or whose date is past. */
export function brokenExpectations({
  expectedFailures,
}: ConformanceReport): ConformanceReport['expectedFailures'] {
  return expectedFailures.filter(
    ({ outcome }) => outcome === 'unexpected-pass' || outcome === 'expired',
  )
}

/** Requirements whose warning fails a strict run. */
function strictViolations({ requirements }: ConformanceReport): readonly string[] {
  return Object.entries(requirements)
    .filter(([id, { verdict, expected }]) => verdict === 'violated' && !expected && !isInferred(id))
    .map(([id]) => id)
}
