import type { ConformanceReport } from '../conformance-report.ts'
import { isHard } from '../severity.ts'

/** What is kept of a run, one small file each (schemas/run-note.json). */
export interface RunNote {
  readonly kind: 'vcispec run'
  readonly schemaVersion: 1
  readonly startedAt: string
  readonly tool: Pick<ConformanceReport['tool'], 'version' | 'catalogue'>
  readonly target: Pick<ConformanceReport['target'], 'name' | 'credentialIssuer'>
  readonly selection: string | null
  readonly verdict: ConformanceReport['judgement']['verdict']
  readonly applicable: number
  readonly judged: number
  readonly violated: readonly string[]
  readonly warned: readonly string[]
  readonly satisfied: readonly string[]
}

export function noteOf(report: ConformanceReport): RunNote {
  const { tool, target, run, judgement, requirements, findings } = report
  const hard = new Set(findings.filter(isHard).map(({ requirement }) => requirement))
  const having = (verdict: string) =>
    Object.entries(requirements).flatMap(([id, row]) => (row.verdict === verdict ? [id] : []))
  const violated = having('violated')
  return {
    kind: 'vcispec run',
    schemaVersion: 1,
    startedAt: run.startedAt,
    tool: { version: tool.version, catalogue: tool.catalogue },
    target: { name: target.name, credentialIssuer: target.credentialIssuer },
    selection: run.selection,
    ...judgement,
    violated: violated.filter((id) => hard.has(id)),
    warned: violated.filter((id) => !hard.has(id)),
    satisfied: having('satisfied'),
  }
}
