import type { ConformanceReport } from '../conformance-report.ts'
import type { Flaky, ReportHistory, Standing, TrendPoint } from './report-history.ts'
import { noteOf, type RunNote } from './run-note.ts'

/** @param notes of earlier runs, in any order. */
export function historyOf(report: ConformanceReport, notes: readonly RunNote[]): ReportHistory {
  const now = noteOf(report)
  const all = [...notes.filter(({ startedAt }) => startedAt !== now.startedAt), now]
    .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
    .slice(-mostRuns)
  const open = [...now.violated, ...now.warned]
  const verdicts = verdictsOf(all)
  return {
    runs: all.filter(({ selection }) => selection === now.selection).map(pointOf),
    standing: Object.fromEntries(
      open.flatMap((id) => {
        const standing = standingOf(verdicts.get(id) ?? [])
        return standing === undefined ? [] : [[id, standing]]
      }),
    ),
    flaky: [...verdicts].flatMap(([requirement, seen]) => flakyOf(requirement, seen)),
  }
}

/** Of a year of daily runs the plot shows no more. */
const mostRuns = 400

function pointOf({ startedAt, applicable, judged, violated, warned }: RunNote): TrendPoint {
  return { startedAt, applicable, judged, violated: violated.length, warnings: warned.length }
}

interface Seen {
  readonly startedAt: string
  readonly met: boolean
}

/** Of each requirement, in the order of the runs that judged it. */
function verdictsOf(notes: readonly RunNote[]): ReadonlyMap<string, readonly Seen[]> {
  const found = new Map<string, Seen[]>()
  for (const { startedAt, violated, warned, satisfied } of notes)
    for (const [ids, met] of [
      [[...violated, ...warned], false],
      [satisfied, true],
    ] as const)
      for (const id of ids) {
        const seen = found.get(id) ?? []
        seen.push({ startedAt, met })
        found.set(id, seen)
      }
  return found
}

function standingOf(seen: readonly Seen[]): Standing | undefined {
  const lastMet = seen.findLastIndex(({ met }) => met)
  const standing = seen.slice(lastMet + 1)
  const [first] = standing
  if (first === undefined) return undefined
  return {
    since: first.startedAt,
    runs: standing.length,
    lastMet: seen[lastMet]?.startedAt ?? null,
  }
}

/** A repair and a relapse are two changes; who goes on changing is not sure of the answer. */
const fewestChanges = 3
const window = 20

function flakyOf(requirement: string, all: readonly Seen[]): readonly Flaky[] {
  const seen = all.slice(-window)
  const changes = seen.filter(({ met }, at) => at > 0 && seen[at - 1]?.met !== met).length
  return changes < fewestChanges ? [] : [{ requirement, changes, runs: seen.length }]
}
