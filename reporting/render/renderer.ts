import type { ConformanceReport } from '../conformance-report.ts'
import type { ScenarioOutcome } from '../scenario-outcome.ts'

/** Writes a run in one format. Pure: the same run gives the same text. */
export interface Renderer {
  readonly name: string
  /** Its name in the output folder. */
  readonly file: string
  /** @param outcomes those that count, in the order of the features. */
  render(report: ConformanceReport, outcomes: readonly ScenarioOutcome[]): string
  /** The same text piece by piece, where all of it would be much to hold. */
  parts?(report: ConformanceReport, outcomes: readonly ScenarioOutcome[]): Iterable<string>
}
