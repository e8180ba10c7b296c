import { type Bits, isDark } from './bits.ts'
import { type Candidate, candidates } from './candidates.ts'
import { distance, type Point, Runs } from './runs.ts'

interface Corners {
  readonly topLeft: Point
  readonly topRight: Point
  readonly bottomLeft: Point
}

/** Where a symbol may lie: the middles of its patterns. */
export interface Location extends Corners {
  /** A side. */
  readonly modules: number
  readonly alignment: Point
}

interface Scored extends Point {
  readonly score: number
}

interface Alignment extends Point {
  readonly rank: number
  /** From an alignment pattern: how well its runs fit. */
  difference(): number
}

interface Finder extends Scored {
  readonly size: number
}

/** The best of the finder patterns are tried with those that fit each best. */
const mostTried = 5

/**
 * A difference is no less than minus a third, where a picture begins with something dark: what is farther away than the best by more
 * is no better.
 */
const mostGained = 1

/** With fewer modules between its finder patterns a symbol has no alignment pattern. */
const leastBetween = 15

/**
 * The places where jsQR 1.4 looks for a symbol (`locator/index.ts`), in its order: by the middles of the patterns, and by the
 * middles of what is dark there.
 */
export function locate(bits: Bits): readonly Location[] {
  const found = candidates(bits)
  const runs = new Runs(bits)
  const three = bestThree(finderPatterns(bits, runs, found.finders))
  if (!three) return []
  const alignments = alignmentPatterns(bits, runs, found.alignments)
  const [topLeft, topRight, bottomLeft] = three
  const naive = { topLeft, topRight, bottomLeft }
  const centred = {
    topRight: recentred(bits, topRight),
    topLeft: recentred(bits, topLeft),
    bottomLeft: recentred(bits, bottomLeft),
  }
  return [naive, centred].flatMap((corners) => withAlignment(runs, corners, alignments) ?? [])
}

function middleOf({ top, bottom }: Candidate): Point & { readonly size: number } {
  const lengths = [top.end - top.start, bottom.end - bottom.start, bottom.y - top.y + 1]
  return {
    x: (top.start + top.end + bottom.start + bottom.end) / 4,
    y: (top.y + bottom.y + 1) / 2,
    size: lengths.reduce((sum, length) => sum + length) / lengths.length,
  }
}

/** The best first. */
function finderPatterns(bits: Bits, runs: Runs, found: readonly Candidate[]): readonly Finder[] {
  return found
    .flatMap((candidate): Finder[] => {
      const { x, y, size } = middleOf(candidate)
      const middle = { x: Math.round(x), y: Math.round(y) }
      if (!isDark(bits, middle.x, middle.y)) return []
      return [{ x, y, size, score: runs.difference(middle, [1, 1, 3, 1, 1]) }]
    })
    .sort((a, b) => a.score - b.score)
}

/** In the order that they were found in. Few are near enough to be compared with the pattern. */
function alignmentPatterns(
  bits: Bits,
  runs: Runs,
  found: readonly Candidate[],
): readonly Alignment[] {
  return found.flatMap((candidate, rank): Alignment[] => {
    const { x, y } = middleOf(candidate)
    const middle = { x: Math.floor(x), y: Math.floor(y) }
    if (!isDark(bits, middle.x, middle.y)) return []
    let known: number | undefined
    const difference = () => {
      known ??= runs.difference(middle, [1, 1, 1])
      return known
    }
    return [{ x, y, rank, difference }]
  })
}

/** Three of similar size: top left, top right, bottom left. */
function bestThree(finders: readonly Finder[]): readonly [Point, Point, Point] | undefined {
  const [best] = finders
    .slice(0, mostTried)
    .flatMap((finder, index) => {
      const [one, two] = finders
        .filter((_, at) => at !== index)
        .map(({ x, y, size, score }) => ({
          x,
          y,
          score: score + (size - finder.size) ** 2 / finder.size,
        }))
        .sort((a, b) => a.score - b.score)
      if (!one || !two) return []
      return [{ points: [finder, one, two] as const, score: finder.score + one.score + two.score }]
    })
    .sort((a, b) => a.score - b.score)
  return best && inOrder(...best.points)
}

function inOrder(a: Point, b: Point, c: Point): readonly [Point, Point, Point] {
  const [ab, bc, ac] = [distance(a, b), distance(b, c), distance(a, c)]
  // The corner is opposite to the longest side.
  const [below, corner, right] =
    bc >= ab && bc >= ac ? [b, a, c] : ac >= bc && ac >= ab ? [a, b, c] : [a, c, b]
  const turn =
    (right.x - corner.x) * (below.y - corner.y) - (right.y - corner.y) * (below.x - corner.x)
  return turn < 0 ? [corner, below, right] : [corner, right, below]
}

/** To the middle of what is dark around, across and then down. */
function recentred(bits: Bits, point: Point): Point {
  const [column, row] = [Math.round(point.x), Math.round(point.y)]
  let [left, right] = [column, column]
  while (isDark(bits, left, row)) left--
  while (isDark(bits, right, row)) right++
  const x = (left + right) / 2
  let [top, bottom] = [row, row]
  while (isDark(bits, Math.round(x), top)) top--
  while (isDark(bits, Math.round(x), bottom)) bottom++
  return { x, y: (top + bottom) / 2 }
}

function withAlignment(
  runs: Runs,
  corners: Corners,
  patterns: readonly Alignment[],
): Location | undefined {
  const { topLeft, topRight, bottomLeft } = corners
  const size = moduleSize(runs, corners)
  if (size < 1) return undefined
  const [across, down] = [distance(topLeft, topRight), distance(topLeft, bottomLeft)]
  const between = (down + across) / 2 / size
  const part = 1 - 3 / between
  const expected = {
    x: topLeft.x + part * (topRight.x - topLeft.x + bottomLeft.x - topLeft.x),
    y: topLeft.y + part * (topRight.y - topLeft.y + bottomLeft.y - topLeft.y),
  }
  const nearest = between >= leastBetween ? bestNear(patterns, expected) : undefined
  const { x, y } = nearest ?? expected
  return { ...corners, modules: modulesOf(across, down, size), alignment: { x, y } }
}

/** The one of the least difference and distance together, and of several the first. */
function bestNear(patterns: readonly Alignment[], expected: Point): Point | undefined {
  const nearest = patterns
    .map((pattern) => ({ pattern, away: distance(pattern, expected) }))
    .sort((a, b) => a.away - b.away)
  let best: Alignment | undefined
  let least = Number.POSITIVE_INFINITY
  for (const { pattern, away } of nearest) {
    if (away > least + mostGained) break
    const score = pattern.difference() + away
    const isBetter = score < least || (score === least && best && pattern.rank < best.rank)
    if (best && !isBetter) continue
    best = pattern
    least = score
  }
  return best
}

function moduleSize(runs: Runs, { topLeft, topRight, bottomLeft }: Corners): number {
  const lengths = [
    runs.lengthThrough(topLeft, bottomLeft),
    runs.lengthThrough(topLeft, topRight),
    runs.lengthThrough(bottomLeft, topLeft),
    runs.lengthThrough(topRight, topLeft),
  ]
  // A finder pattern is seven modules wide.
  return lengths.reduce((sum, length) => sum + length / 7, 0) / lengths.length
}

/** The nearest size that a symbol has; where that is none, the nearest number. */
function modulesOf(across: number, down: number, size: number): number {
  const modules = Math.floor((Math.round(across / size) + Math.round(down / size)) / 2) + 7
  const beyond = modules % 4
  if (beyond === 0) return modules + 1
  return beyond === 2 ? modules - 1 : modules
}
