import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConformanceReport } from './conformance-report.ts'
import type { RunNote } from './history/run-note.ts'
import { historyOf } from './history/trend.ts'
import { materialFile, packMaterial } from './material.ts'
import { inMegabytes } from './pieces.ts'
import { renderers } from './render/registry.ts'
import { buildReport, countingOutcomes, type RunMaterial } from './report-model.ts'

/**
 * Judges a run and writes every report of it, but for `conformance.json`, into a folder; without one, none.
 * @param notes of earlier runs, where they are kept.
 */
export function judgeAndWrite(
  material: RunMaterial,
  folder: string | undefined,
  notes?: readonly RunNote[],
): ConformanceReport {
  const outcomes = countingOutcomes(material.outcomes)
  const judged = buildReport(material)
  const report = notes === undefined ? judged : { ...judged, history: historyOf(judged, notes) }
  if (folder === undefined) return report
  for (const { file, render, parts } of renderers)
    writeParts(join(folder, file), parts?.(report, outcomes) ?? [render(report, outcomes)])
  writeFileSync(join(folder, materialFile), packMaterial({ ...material, outcomes }))
  return report
}

function writeParts(path: string, parts: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    for (const part of inMegabytes(parts)) writeFileSync(file, part)
  } finally {
    closeSync(file)
  }
}
