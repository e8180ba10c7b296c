import process from 'node:process'
import { UsageError } from '../../protocol/usage-error.ts'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { cutShort } from '../../reporting/cut-short.ts'
import { keepRun, readHistory } from '../../reporting/history/history-folder.ts'
import type { RunNote } from '../../reporting/history/run-note.ts'
import type { LoadedTarget } from '../../targets/load-target.ts'

export interface KeptRuns {
  readonly notes: readonly RunNote[]
  /** Adds the run, unless it was cut short: half of a run is no point of a trend. */
  keep(report: ConformanceReport): void
}

/** Reads the folder before anything is asked of the target: what is wrong with it is told at once. */
export function keptRuns(
  { history, shard }: { readonly history?: string; readonly shard?: string },
  { target, credentialIssuer }: LoadedTarget,
): KeptRuns | undefined {
  if (history === undefined) return undefined
  if (shard !== undefined)
    throw new UsageError(
      'ERR_HISTORY_SHARD',
      'A shard is a part of a run, and --history keeps whole ones.',
      'Leave --shard out, or --history.',
    )
  const named = { name: target.name, credentialIssuer: credentialIssuer ?? null }
  const notes = readHistory(history, named, new Date())
  return {
    notes,
    keep(report) {
      if (cutShort(report).length === 0) keepRun(history, report, notes)
      else process.stderr.write('The run was cut short: it is not kept in the history.\n')
    },
  }
}
