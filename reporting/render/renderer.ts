import type { ScenarioRecord } from '../../checks/scenario-record.ts'
import type { ConformanceReport } from '../conformance-report.ts'

/** Writes a run in one format. Pure: the same run gives the same text. */
export interface Renderer {
  readonly name: string
  /** Its name in the output folder. */
  readonly file: string
  render(report: ConformanceReport, records: readonly ScenarioRecord[]): string
}
