import type { GrantType } from '../../protocol/grants.ts'

/** What `vcispec load` writes as `load.json`. Times are milliseconds, rates are per second. */
export interface LoadReport {
  readonly schemaVersion: 1
  readonly tool: { readonly name: string; readonly version: string }
  readonly target: {
    readonly name: string
    readonly credentialIssuer: string | null
    /** The built-in mock: it shared its processor with the wallets. */
    readonly embedded: boolean
  }
  readonly run: LoadRun
  readonly flows: FlowCounts
  /** Of completed flows, from the moment each was due; what was due and never began counts with the time it waited. */
  readonly latency: LatencySummary
  /** The same from the moment each began: how long the issuer took once it was asked. */
  readonly serviceTime: LatencySummary
  readonly steps: readonly StepSummary[]
  readonly errors: readonly ErrorKind[]
  readonly weather: Weather
  readonly timeline: Timeline
  readonly correctness: readonly CorrectnessResult[]
  readonly generator: Generator
  readonly thresholds: readonly ThresholdResult[]
  readonly verdict: LoadVerdict
  readonly exitCode: 0 | 1 | 3
}

/** `met`: all thresholds, and nothing wrong was seen. */
export type LoadVerdict = 'met' | 'missed' | 'incorrect' | 'inconclusive'

export interface LoadRun {
  readonly startedAt: string
  readonly durationMs: number
  readonly plannedMs: number
  readonly wallets: number
  /** Flows that were to begin each second; null: each wallet begins when it has ended the one before. */
  readonly ratePerSecond: number | null
  readonly grants: readonly GrantType[]
  /** Grants that this target cannot be asked for by itself. */
  readonly leftOut: readonly { readonly grant: GrantType; readonly reason: string }[]
  readonly interrupted: boolean
  /** Why it ended before its time; null where it did not. */
  readonly stopped: string | null
}

export interface FlowCounts {
  /** That were to begin: more than `begun` where the wallets were too few for the rate. */
  readonly due: number
  readonly begun: number
  readonly completed: number
  readonly failed: number
  /** Ended by an issuer that answered 429 or 503 for longer than it was waited for. */
  readonly busy: number
  /** Ended by us: the run was over, or interrupted. */
  readonly cut: number
  readonly completedPerSecond: number
}

/** Percentiles of an HDR histogram; null where nothing was measured. */
export interface LatencySummary {
  readonly count: number
  readonly p50: number | null
  readonly p75: number | null
  readonly p90: number | null
  readonly p95: number | null
  readonly p99: number | null
  readonly p999: number | null
  readonly max: number | null
  readonly mean: number | null
}

export interface StepSummary {
  /** What was asked: an operation of the wallet, or `new offer`. */
  readonly step: string
  /** By kind of answer: `2xx`, `4xx`, `no answer`… */
  readonly answers: Readonly<Record<string, number>>
  readonly latency: LatencySummary
}

export interface ErrorKind {
  readonly step: string
  /** `refused with 400 invalid_grant`, `ERR_TIMEOUT`. */
  readonly kind: string
  readonly flows: number
  /** The first of them, in the issuer's words; secrets are redacted. */
  readonly example: string
}

/** What an issuer may say under load without being wrong: not now. */
export interface Weather {
  /** Answers by status, 429 and 503. */
  readonly answers: Readonly<Record<string, number>>
  /** How long the wallets waited for it, all together. */
  readonly waitedSeconds: number
}

export interface Timeline {
  readonly intervalMs: number
  readonly points: readonly TimelinePoint[]
}

/** Flows that ended in one interval. */
export interface TimelinePoint {
  readonly atMs: number
  readonly completed: number
  readonly failed: number
  readonly p50: number | null
  readonly p95: number | null
  readonly p99: number | null
  readonly max: number | null
}

export interface CorrectnessResult {
  readonly name: string
  /** Row of the catalogue; null where no single one says it. */
  readonly requirement: string | null
  /** How often it was looked at: 0 proves nothing. */
  readonly looked: number
  readonly violated: number
  /** Looked at, and what came says neither. */
  readonly undecided: number
  /** Why it was not looked at, where it was not. */
  readonly why: string | null
  readonly examples: readonly string[]
}

/** How well the load generator itself kept up: where it was late, the latencies are too long by that. */
export interface Generator {
  readonly eventLoopDelayP99Ms: number
  readonly eventLoopDelayMaxMs: number
}

export interface ThresholdResult {
  readonly name: string
  readonly limit: string
  readonly seen: string
  readonly met: boolean
}
