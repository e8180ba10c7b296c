import { type Clause, clauses, requirementsOf } from '../../checks/clause.ts'
import type { ConformanceReport } from '../conformance-report.ts'
import { isHard } from '../severity.ts'

/** One report among several: an issuer, or a branch of one. */
export interface SiteEntry {
  /** Folder of the site, and what tells it from others of its name: `acme-main`. */
  readonly slug: string
  readonly report: ConformanceReport
}

export type Tone =
  | 'violated'
  | 'inconclusive'
  | 'warning'
  | 'satisfied'
  | 'untested'
  | 'not-applicable'

/** What one report says of one clause. */
export interface Cell {
  readonly tone: Tone
  readonly met: number
  readonly judged: number
  /** The requirement to look at first. */
  readonly first: string
}

export interface SiteRow {
  readonly clause: Clause
  /** In the order of the entries; undefined: its catalogue has none of the rows. */
  readonly cells: readonly (Cell | undefined)[]
}

/** Clauses of which any of the reports judged something, in the order of the catalogue. */
export function matrixOf(entries: readonly SiteEntry[]): readonly SiteRow[] {
  const broken = entries.map(
    ({ report }) => new Set(report.findings.filter(isHard).map(({ requirement }) => requirement)),
  )
  return clauses
    .map((clause) => ({
      clause,
      cells: entries.map(({ report }, at) => cellOf(clause, report, broken[at] ?? new Set())),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined && isJudged(cell)))
}

function isJudged({ tone }: Cell): boolean {
  return tone !== 'untested' && tone !== 'not-applicable'
}

const worstFirst: readonly Tone[] = [
  'violated',
  'inconclusive',
  'warning',
  'satisfied',
  'untested',
  'not-applicable',
]

function cellOf(
  clause: Clause,
  { requirements }: ConformanceReport,
  broken: ReadonlySet<string>,
): Cell | undefined {
  const rows = requirementsOf(clause).flatMap(({ id }) => {
    const row = requirements[id]
    if (row === undefined || row.verdict === 'excluded') return []
    const isWarning = row.verdict === 'violated' && (row.expected || !broken.has(id))
    return [{ id, tone: isWarning ? ('warning' as const) : row.verdict }]
  })
  const [worst] = rows.toSorted((a, b) => worstFirst.indexOf(a.tone) - worstFirst.indexOf(b.tone))
  if (worst === undefined) return undefined
  const met = rows.filter(({ tone }) => tone === 'satisfied').length
  const judged = rows.filter(({ tone }) => !['untested', 'not-applicable'].includes(tone)).length
  return { tone: worst.tone, met, judged, first: worst.id }
}
