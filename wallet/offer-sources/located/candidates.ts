import type { Bits } from './bits.ts'

/** A run of dark pixels in one row; it ends before `end`. */
interface Line {
  readonly start: number
  readonly end: number
  readonly y: number
}

/** Runs that lie on top of each other: the dark middle of a pattern, perhaps. */
export interface Candidate {
  readonly top: Line
  bottom: Line
  /** How many began before it. */
  readonly rank: number
}

/** A run fits one above whose length is at most so many times, and at least so much of, its own. */
const fit = { most: 1.5, least: 0.5 }

/**
 * Where runs of dark and light are as long, one beside another, as in a finder pattern (1 : 1 : 3 : 1 : 1) or in the middle of an
 * alignment pattern (1 : 1 : 1), row by row. As jsQR 1.4 looks for them (`locator/index.ts`).
 */
export function candidates({ data, width, height }: Bits): {
  readonly finders: readonly Candidate[]
  readonly alignments: readonly Candidate[]
} {
  const finders = new Growing(2)
  const alignments = new Growing(0)
  for (let y = 0; y < height; y++) {
    const row = y * width
    // The last five runs, the latest last.
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let length = 1
    let last = 0
    for (let x = 0; x <= width; x++) {
      // Beyond the edge all is light.
      const bit = x === width ? 0 : (data[row + x] ?? 0)
      if (bit === last) {
        length++
        continue
      }
      a = b
      b = c
      c = d
      d = e
      e = length
      length = 1
      last = bit
      if (bit === 0) {
        if (isFinder(a, b, c, d, e)) finders.add({ start: x - e - d - c, end: x - e - d, y }, c)
      } else if (isAlignment(c, d, e)) alignments.add({ start: x - e - d, end: x - e, y }, c)
    }
    finders.closeRow(y)
    alignments.closeRow(y)
  }
  return { finders: finders.closed(), alignments: alignments.closed() }
}

function isFinder(a: number, b: number, c: number, d: number, e: number): boolean {
  const size = (a + b + c + d + e) / 7
  return (
    Math.abs(a - size) < size &&
    Math.abs(b - size) < size &&
    Math.abs(c - 3 * size) < 3 * size &&
    Math.abs(d - size) < size &&
    Math.abs(e - size) < size
  )
}

function isAlignment(c: number, d: number, e: number): boolean {
  const size = (c + d + e) / 3
  return Math.abs(c - size) < size && Math.abs(d - size) < size && Math.abs(e - size) < size
}

/**
 * Candidates that the next row may continue, and those that none does. Lines come row by row and from left to right, and those of a row
 * do not touch: what a line may continue is found without a look at all the others.
 */
class Growing {
  readonly #leastRows: number
  readonly #done: Candidate[] = []
  /** In the order that they began in. */
  #open: Candidate[] = []
  /** Those with a line in the row above, from left to right, and the first that is not left of the last line. */
  #above: Candidate[] = []
  #next = 0
  #row: Candidate[] = []
  #begun = 0

  constructor(leastRows: number) {
    this.#leastRows = leastRows
  }

  /** @param run that the length of what is above is compared with */
  add(line: Line, run: number): void {
    const above = this.#firstAbove(line, run)
    if (above) {
      above.bottom = line
      this.#row.push(above)
      return
    }
    const begun = { top: line, bottom: line, rank: this.#begun++ }
    this.#open.push(begun)
    this.#row.push(begun)
  }

  closeRow(y: number): void {
    if (this.#open.length > this.#row.length) {
      const open: Candidate[] = []
      for (const each of this.#open) {
        if (each.bottom.y === y) open.push(each)
        else this.#close(each)
      }
      this.#open = open
    }
    this.#above = this.#row
    this.#row = []
    this.#next = 0
  }

  closed(): readonly Candidate[] {
    for (const each of this.#open) this.#close(each)
    return this.#done
  }

  /** Of those that the line continues the one that began first. */
  #firstAbove(line: Line, run: number): Candidate | undefined {
    const above = this.#above
    while ((above[this.#next]?.bottom.end ?? line.start) < line.start) this.#next++
    let first: Candidate | undefined
    for (let at = this.#next; (above[at]?.bottom.start ?? Number.NaN) <= line.end; at++) {
      const each = above[at]
      if (!each || !continues(each.bottom, line, run)) continue
      if (!first || each.rank < first.rank) first = each
    }
    return first
  }

  #close(candidate: Candidate): void {
    if (candidate.bottom.y - candidate.top.y >= this.#leastRows) this.#done.push(candidate)
  }
}

function continues(above: Line, { start, end }: Line, run: number): boolean {
  if (start >= above.start && start <= above.end) return true
  if (end >= above.start && start <= above.end) return true
  const ratio = run / (above.end - above.start)
  return start <= above.start && end >= above.end && ratio < fit.most && ratio > fit.least
}
