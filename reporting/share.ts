import type { Requirement } from '../checks/requirement.ts'
import type { ConformanceReport } from './conformance-report.ts'
import { applies, isBinding, isJudged } from './run-judgement.ts'

/** Of the MUST and MUST NOT rows that apply: how many were judged, and how many of those are met. */
export interface Share {
  readonly applicable: number
  readonly judged: number
  readonly met: number
}

export function shareOf(
  rows: readonly Requirement[],
  { requirements }: Pick<ConformanceReport, 'requirements'>,
): Share {
  const verdicts = rows.filter(isBinding).flatMap(({ id }) => {
    const row = requirements[id]
    return row !== undefined && applies(row) ? [row] : []
  })
  return {
    applicable: verdicts.length,
    judged: verdicts.filter(isJudged).length,
    met: verdicts.filter(({ verdict }) => verdict === 'satisfied').length,
  }
}
