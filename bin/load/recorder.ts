import { type Exchange, operations, wasAnswered } from '../../protocol/exchange.ts'
import type {
  ErrorKind,
  LatencySummary,
  StepSummary,
  Timeline,
  Weather,
} from '../../reporting/load/load-report.ts'
import { Percentiles } from './percentiles.ts'

/** How one flow ended. */
export type FlowEnd =
  | { readonly kind: 'completed' }
  | { readonly kind: 'failed'; readonly error: FlowError }
  /** The issuer asked for patience for longer than it is waited for. */
  | { readonly kind: 'busy' }
  /** We ended it. */
  | { readonly kind: 'cut' }

export interface FlowError {
  readonly step: string
  readonly kind: string
  /** In the issuer's words, secrets redacted. */
  readonly example: string
  /** No connection, no answer: nobody is there to be asked on. */
  readonly isUnreachable?: boolean
  /** The target does not offer it, or its file does not say enough. */
  readonly isAbsent?: boolean
}

/** Beyond these the report says "other": an issuer may make up a new error each time. */
const mostKinds = 40

/** Points of the plot. */
const mostPoints = 60
const intervalsMs = [100, 250, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 300_000, 1_800_000]

interface Interval {
  completed: number
  failed: number
  readonly latency: Percentiles
}

/** Counts what happens; memory does not grow with the number of flows. */
export class LoadRecorder {
  readonly latency = new Percentiles()
  readonly serviceTime = new Percentiles()
  readonly counts = { completed: 0, failed: 0, busy: 0, cut: 0 }
  readonly #steps = new Map<string, { answers: Record<string, number>; latency: Percentiles }>()
  readonly #errors = new Map<string, { kind: Omit<ErrorKind, 'flows'>; flows: number }>()
  readonly #busyAnswers: Record<string, number> = {}
  #waitedSeconds = 0
  readonly #intervals: Interval[] = []
  readonly #intervalMs: number
  #startedAt = performance.now()

  constructor(plannedMs: number) {
    this.#intervalMs =
      intervalsMs.find((interval) => plannedMs / interval <= mostPoints) ?? plannedMs
  }

  /** From here on time is counted. */
  start(): void {
    this.#startedAt = performance.now()
  }

  get elapsedMs(): number {
    return performance.now() - this.#startedAt
  }

  /** One request of a flow, whatever came of it. */
  tried(exchange: Exchange, milliseconds: number): void {
    const isBusy = wasAnswered(exchange) && [429, 503].includes(exchange.response.status)
    if (isBusy) {
      const status = String(exchange.response.status)
      this.#busyAnswers[status] = (this.#busyAnswers[status] ?? 0) + 1
    }
    this.#step(exchange.operation, answerOf(exchange), milliseconds)
  }

  /** An offer that was made, or could not be. */
  madeOffer(wasMade: boolean, milliseconds: number): void {
    this.#step('new offer', wasMade ? 'made' : 'not made', milliseconds)
  }

  waited(seconds: number): void {
    this.#waitedSeconds += seconds
  }

  /**
   * @param latencyMs from when it was due.
   * @param serviceMs from when it began.
   */
  ended(end: FlowEnd, latencyMs: number, serviceMs: number): void {
    this.counts[end.kind] += 1
    const interval = this.#interval()
    if (end.kind === 'failed') {
      interval.failed += 1
      this.#failed(end.error)
    }
    if (end.kind !== 'completed') return
    interval.completed += 1
    interval.latency.record(latencyMs)
    this.latency.record(latencyMs)
    this.serviceTime.record(serviceMs)
  }

  /** Was due, and no wallet was free until the end: it would have taken at least so long. */
  neverBegan(waitedMs: number): void {
    this.latency.record(waitedMs)
  }

  /** In the order of a flow. */
  get steps(): readonly StepSummary[] {
    return [...this.#steps]
      .toSorted(([a], [b]) => orderOf(a) - orderOf(b))
      .map(([step, { answers, latency }]) => ({
        step,
        answers: { ...answers },
        latency: latency.summary(),
      }))
  }

  get errors(): readonly ErrorKind[] {
    return [...this.#errors.values()]
      .map(({ kind, flows }) => ({ ...kind, flows }))
      .toSorted((a, b) => b.flows - a.flows)
  }

  get weather(): Weather {
    return { answers: { ...this.#busyAnswers }, waitedSeconds: round(this.#waitedSeconds) }
  }

  get timeline(): Timeline {
    const points = Array.from(this.#intervals, (interval, index) => {
      const { completed = 0, failed = 0, latency } = interval ?? {}
      return { atMs: index * this.#intervalMs, completed, failed, ...partOf(latency?.summary()) }
    })
    return { intervalMs: this.#intervalMs, points }
  }

  #step(step: string, answer: string, milliseconds: number): void {
    const known = this.#steps.get(step) ?? { answers: {}, latency: new Percentiles() }
    this.#steps.set(step, known)
    known.answers[answer] = (known.answers[answer] ?? 0) + 1
    known.latency.record(milliseconds)
  }

  #failed({ step, kind, example }: FlowError): void {
    const key = `${step} ${kind}`
    const isNew = !this.#errors.has(key)
    const entry =
      isNew && this.#errors.size >= mostKinds
        ? { key: 'other', kind: { step: 'any', kind: 'other', example } }
        : { key, kind: { step, kind, example } }
    const known = this.#errors.get(entry.key) ?? { kind: entry.kind, flows: 0 }
    known.flows += 1
    this.#errors.set(entry.key, known)
  }

  #interval(): Interval {
    const index = Math.floor(this.elapsedMs / this.#intervalMs)
    const known = this.#intervals[index]
    if (known) return known
    const fresh = { completed: 0, failed: 0, latency: new Percentiles(2) }
    this.#intervals[index] = fresh
    return fresh
  }
}

function partOf(summary: LatencySummary | undefined) {
  const { p50 = null, p95 = null, p99 = null, max = null } = summary ?? {}
  return { p50, p95, p99, max }
}

function answerOf(exchange: Exchange): string {
  if (!wasAnswered(exchange)) return 'no answer'
  const { status } = exchange.response
  return [429, 503].includes(status) ? String(status) : `${Math.floor(status / 100)}xx`
}

/** As the protocol goes, which is how the operations are listed. */
function orderOf(step: string): number {
  const order: readonly string[] = operations
  return order.indexOf(step)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
