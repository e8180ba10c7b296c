import { secondReader } from '../../checks/second-reader/index.ts'
import { keptBy, type Pair, pairs, placed } from '../../mock-server/demands/registry.ts'
import { faults } from '../../mock-server/faults/all.ts'
import evidence from '../../mutants/reported.json' with { type: 'json' }
import openShapes from '../../mutants/second-reader-open.json' with { type: 'json' }
import { isKnownGap, provingMutants, whyHarmless } from './harmless.ts'

/** What became of the mutants of one kind. */
export interface Tally {
  readonly made: number
  readonly reported: number
  /** Nothing is to be reported: a clause permits it. */
  readonly harmless: number
  /** Should be reported, and is not. */
  readonly open: number
}

/** How one requirement's check is shown to notice: by which mutants of each kind it is the one to report. */
export interface Proof {
  /** Names of faults that somebody wrote. */
  readonly faults: readonly string[]
  /** Demands that are not made, each at one place. */
  readonly places: readonly Pair[]
  /** Of green answers, altered member by member. */
  readonly evidence: number
  /** That somebody wrote who knew the clause alone. */
  readonly shapes: { readonly violating: number; readonly legal: number }
}

const proving: ReadonlySet<string> = new Set(provingMutants.map(({ name }) => name))
export const provingPairs: readonly Pair[] = pairs.filter((pair) => proving.has(placed(pair)))

const faultsByRow = Map.groupBy(faults, ({ breaks }): string => breaks)
const pairsByRow = Map.groupBy(provingPairs, (pair): string => keptBy(pair))
const evidenceByRow: Readonly<Record<string, number>> = evidence.rows
const isOpenShape = new Set<string>(openShapes)
const shapes = secondReader
  .flatMap((it) => Object.entries(it))
  .flatMap(([row, its]) =>
    its.map(([verdict, what]) => ({ row, verdict, isOpen: isOpenShape.has(`${row}: ${what}`) })),
  )
const shapesByRow = Map.groupBy(
  shapes.filter(({ isOpen }) => !isOpen),
  ({ row }) => row,
)

export function proofOf(requirement: string): Proof {
  const read = shapesByRow.get(requirement) ?? []
  const violating = read.filter(({ verdict }) => verdict === 'violates').length
  return {
    faults: (faultsByRow.get(requirement) ?? []).map(({ name }) => name),
    places: pairsByRow.get(requirement) ?? [],
    evidence: evidenceByRow[requirement] ?? 0,
    shapes: { violating, legal: read.filter(({ verdict }) => verdict === 'legal').length },
  }
}

/** Whether the mock, made wrong, shows that the check of this requirement can fail. */
export function isProven(requirement: string): boolean {
  return faultsByRow.has(requirement) || pairsByRow.has(requirement)
}

/** As `vcispec kill` finds them: it fails where one is not so. */
export const writtenTally: Tally = {
  made: faults.length,
  reported: faults.length,
  harmless: 0,
  open: 0,
}

/** Likewise. */
export const placeTally: Tally = {
  made: pairs.length,
  reported: provingPairs.length,
  harmless: pairs.filter((pair) => whyHarmless(placed(pair)) !== undefined).length,
  open: pairs.filter((pair) => isKnownGap(placed(pair))).length,
}

/** As `npm run test:mutants` found them, which writes that file, and fails where it is out of date. */
export const evidenceTally: Tally = {
  made: evidence.made,
  reported: evidence.reported,
  harmless: evidence.harmless,
  open: evidence.open,
}

/** As `npm run test:mutants` finds them: legal ones are harmless. */
export const shapesTally: Tally = {
  made: shapes.length,
  reported: shapes.filter(({ verdict, isOpen }) => verdict !== 'legal' && !isOpen).length,
  harmless: shapes.filter(({ verdict, isOpen }) => verdict === 'legal' && !isOpen).length,
  open: shapes.filter(({ isOpen }) => isOpen).length,
}
