/** What a host that is busy makes the wallet slow down to, and how fast it takes heart again. */
const slowdown = { firstMs: 50, mostMs: 1000, factor: 2, recovery: 0.85 } as const

/**
 * How fast one thread asks: not faster than the target file allows, and slower for a while wherever a host was busy.
 */
export class Pace {
  readonly #intervalMs: number
  #nextAt = 0
  readonly #gaps = new Map<string, number>()
  readonly #lastAt = new Map<string, number>()

  /** @param requestsPerSecond of this thread; undefined: as fast as it goes. */
  constructor(requestsPerSecond?: number) {
    this.#intervalMs = requestsPerSecond === undefined ? 0 : 1000 / requestsPerSecond
  }

  /** Takes the next place in the row. @returns how long to wait for it, in milliseconds. */
  take(host: string, now = performance.now()): number {
    const gap = this.#gaps.get(host) ?? 0
    if (this.#intervalMs === 0 && gap === 0) return 0
    const at = Math.max(now, this.#nextAt, (this.#lastAt.get(host) ?? -Infinity) + gap)
    this.#nextAt = this.#intervalMs === 0 ? 0 : at + this.#intervalMs
    this.#lastAt.set(host, at)
    return at - now
  }

  slowDown(host: string): void {
    const gap = this.#gaps.get(host) ?? slowdown.firstMs / slowdown.factor
    this.#gaps.set(host, Math.min(gap * slowdown.factor, slowdown.mostMs))
  }

  takeHeart(host: string): void {
    const gap = this.#gaps.get(host)
    if (gap === undefined) return
    if (gap * slowdown.recovery < slowdown.firstMs / 4) this.#gaps.delete(host)
    else this.#gaps.set(host, gap * slowdown.recovery)
  }
}
