import { createHistogram } from 'node:perf_hooks'
import type { LatencySummary } from '../../reporting/load/load-report.ts'

/** One hour: nothing that is measured here takes longer. */
const longestMicroseconds = 3_600_000_000

/** Durations in an HDR histogram, exact to three digits whatever their size: percentiles of many runs stay comparable. */
export class Percentiles {
  readonly #histogram: ReturnType<typeof createHistogram>
  #sum = 0

  /** @param figures significant decimal digits; each more costs ten times the memory. */
  constructor(figures: 2 | 3 = 3) {
    this.#histogram = createHistogram({ lowest: 1, highest: longestMicroseconds, figures })
  }

  record(milliseconds: number): void {
    const rounded = Math.round(milliseconds * 1000)
    this.#histogram.record(Math.min(longestMicroseconds, Math.max(1, rounded)))
    this.#sum += milliseconds
  }

  get count(): number {
    return this.#histogram.count
  }

  /** @param percent of the values that are at most so long. @returns milliseconds; null where nothing was recorded. */
  at(percent: number): number | null {
    return this.count === 0 ? null : this.#histogram.percentile(percent) / 1000
  }

  get max(): number | null {
    return this.count === 0 ? null : this.#histogram.max / 1000
  }

  summary(): LatencySummary {
    return {
      count: this.count,
      p50: this.at(50),
      p75: this.at(75),
      p90: this.at(90),
      p95: this.at(95),
      p99: this.at(99),
      p999: this.at(99.9),
      max: this.max,
      mean: this.count === 0 ? null : Math.round((this.#sum / this.count) * 1000) / 1000,
    }
  }
}
