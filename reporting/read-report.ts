import { requirements as catalogue } from '../checks/catalogue.ts'
import type { ConformanceReport, RequirementVerdict } from './conformance-report.ts'
import { judgementOf } from './run-judgement.ts'
import { isHard } from './severity.ts'

type Earlier = Omit<ConformanceReport, 'schemaVersion' | 'judgement'> &
  Partial<Pick<ConformanceReport, 'schemaVersion' | 'judgement'>>

/** A report that keeps `schemas/conformance-report.json`, of this version or of version 1, as one of this version. */
export function readReport(report: Earlier): ConformanceReport {
  const { schemaVersion, judgement } = report
  if (schemaVersion === 2 && judgement !== undefined) return { ...report, schemaVersion, judgement }
  const requirements = new Map(
    Object.entries(report.requirements).map(([id, row]) => [id, withReasonTold(row)]),
  )
  const brought = report.findings.filter(({ exchange }) => exchange?.startsWith('credential-'))
  const run = { ...report.run, credentials: new Set(brought.map(({ exchange }) => exchange)).size }
  return {
    ...report,
    schemaVersion: 2,
    run,
    requirements: Object.fromEntries(requirements),
    judgement: judgementOf({
      run,
      requirements,
      catalogue,
      broken: new Set(report.findings.filter(isHard).map(({ requirement }) => requirement)),
    }),
  }
}

/** Version 1 told apart only what another profile asks for. */
function withReasonTold(row: RequirementVerdict): RequirementVerdict {
  if (row.verdict !== 'not-applicable' || row.why !== undefined) return row
  const why = /^The run did not select/.test(row.reason ?? '') ? 'not-selected' : 'not-offered'
  return { ...row, why }
}
