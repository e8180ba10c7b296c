import type { Bits } from './bits.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export function distance(a: Point, b: Point): number {
  return Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2)
}

/** Of the longest pattern. */
const mostRuns = 5

/** Measures runs of dark and light in a picture as jsQR 1.4 does (`locator/index.ts`), without an object for each of thousands. */
export class Runs {
  readonly #bits: Bits
  readonly #ahead = new Float64Array(mostRuns)
  readonly #behind = new Float64Array(mostRuns)
  readonly #runs = new Float64Array(mostRuns)

  constructor(bits: Bits) {
    this.#bits = bits
  }

  /** How little the runs through a point, in four directions, differ from those of a pattern; 0 is no difference. */
  difference({ x, y }: Point, pattern: readonly number[]): number {
    const { width, height } = this.#bits
    const across = this.#fit(x, y, -1, y, pattern)
    const down = this.#fit(x, y, x, -1, pattern)
    const falling = this.#fit(x, y, Math.max(0, x - y) - 1, Math.max(0, y - x) - 1, pattern)
    const rising = this.#fit(x, y, Math.min(width, x + y) + 1, Math.min(height, y + x) + 1, pattern)
    const ratioError = Math.sqrt(
      across.error ** 2 + down.error ** 2 + falling.error ** 2 + rising.error ** 2,
    )
    const mean = (across.size + down.size + falling.size + rising.size) / 4
    const sizeError =
      ((across.size - mean) ** 2 +
        (down.size - mean) ** 2 +
        (falling.size - mean) ** 2 +
        (rising.size - mean) ** 2) /
      mean
    return ratioError + sizeError
  }

  /** The length of five runs along a line, the point's own in their middle. */
  lengthThrough(from: Point, to: Point): number {
    this.#through(from.x, from.y, to.x, to.y, mostRuns)
    return this.#sum(mostRuns)
  }

  #fit(x: number, y: number, toX: number, toY: number, pattern: readonly number[]) {
    const count = pattern.length
    this.#through(x, y, toX, toY, count)
    let parts = 0
    for (const part of pattern) parts += part
    const size = this.#sum(count) / parts
    let error = 0
    for (let at = 0; at < count; at++)
      error += ((this.#runs[at] ?? 0) - (pattern[at] ?? 0) * size) ** 2
    return { size, error }
  }

  #sum(count: number): number {
    let sum = 0
    for (let at = 0; at < count; at++) sum += this.#runs[at] ?? 0
    return sum
  }

  /** Those behind the point first, from the middle outwards; the point itself counts once. */
  #through(x: number, y: number, toX: number, toY: number, count: number): void {
    const half = Math.ceil(count / 2)
    this.#towards(x, y, toX, toY, half, this.#ahead)
    this.#towards(x, y, x - (toX - x), y - (toY - y), half, this.#behind)
    for (let at = 1; at < half; at++) {
      this.#runs[at - 1] = this.#behind[at] ?? 0
      this.#runs[half - 1 + at] = this.#ahead[at] ?? 0
    }
    this.#runs[half - 1] = (this.#ahead[0] ?? 0) + (this.#behind[0] ?? 0) - 1
  }

  /** Walks from a dark pixel (Bresenham's line) until it has seen so many runs; 0 is the length of those that do not end. */
  #towards(
    x: number,
    y: number,
    toX: number,
    toY: number,
    count: number,
    runs: Float64Array,
  ): void {
    const { data, width, height } = this.#bits
    const isSteep = Math.abs(toY - y) > Math.abs(toX - x)
    // Along the longer of both distances, and across it.
    const along = Math.floor(isSteep ? y : x)
    const across = Math.floor(isSteep ? x : y)
    const lastAlong = Math.floor(isSteep ? toY : toX)
    const lastAcross = Math.floor(isSteep ? toX : toY)
    const [mostAlong, mostAcross] = isSteep ? [height, width] : [width, height]
    const [perAlong, perAcross] = isSteep ? [width, 1] : [1, width]
    const length = Math.abs(lastAlong - along)
    const rise = Math.abs(lastAcross - across)
    const step = along < lastAlong ? 1 : -1
    const acrossStep = across < lastAcross ? 1 : -1
    let error = Math.floor(-length / 2)
    let expected = 1
    let seen = 0
    let [beganAlong, beganAcross] = [along, across]
    for (let a = along, b = across; a !== lastAlong + step; a += step) {
      const isInside = a >= 0 && a < mostAlong && b >= 0 && b < mostAcross
      const bit = isInside ? (data[a * perAlong + b * perAcross] ?? 0) : 0
      if (bit !== expected) {
        expected = bit
        runs[seen++] = Math.sqrt((a - beganAlong) ** 2 + (b - beganAcross) ** 2)
        if (seen === count) return
        beganAlong = a
        beganAcross = b
      }
      error += rise
      if (error > 0) {
        if (b === lastAcross) break
        b += acrossStep
        error -= length
      }
    }
    runs.fill(0, seen, count)
  }
}
