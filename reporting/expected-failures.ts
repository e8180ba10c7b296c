import type {
  ConformanceReport,
  ExpectationOutcome,
  ExpectedFailure,
  RequirementVerdict,
} from './conformance-report.ts'

/** What became of each expectation; one whose date is past holds no more, whatever was seen. */
export function expectationOutcomes(
  expected: readonly ExpectedFailure[],
  verdicts: ReadonlyMap<string, RequirementVerdict>,
  run: Pick<ConformanceReport['run'], 'startedAt'>,
): readonly ExpectationOutcome[] {
  return expected.map((failure) => ({
    ...failure,
    outcome: isPast(failure, run.startedAt)
      ? 'expired'
      : outcomeOf(verdicts.get(failure.requirement)?.verdict),
  }))
}

function outcomeOf(verdict: RequirementVerdict['verdict'] | undefined) {
  if (verdict === 'violated') return 'met'
  return verdict === 'satisfied' ? 'unexpected-pass' : 'not-judged'
}

/** An expectation holds through its last day, UTC: dates of ISO 8601 compare as text. */
function isPast({ expires }: ExpectedFailure, startedAt: string): boolean {
  return expires !== undefined && expires.slice(0, 10) < startedAt.slice(0, 10)
}
