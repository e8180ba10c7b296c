/** What the earlier runs of an issuer add to the report of this one. */
export interface ReportHistory {
  /** Runs of the same selection, the oldest first, this one last. */
  readonly runs: readonly TrendPoint[]
  /** Since when each violation and warning stands. */
  readonly standing: Readonly<Record<string, Standing>>
  readonly flaky: readonly Flaky[]
}

export interface TrendPoint {
  readonly startedAt: string
  readonly applicable: number
  readonly judged: number
  readonly violated: number
  readonly warnings: number
}

export interface Standing {
  /** Start of the first of the runs in a row that saw it. */
  readonly since: string
  /** How many those are; runs that did not judge it are not counted. */
  readonly runs: number
  /** Start of the run before them, which saw it met; null: none is kept. */
  readonly lastMet: string | null
}

/** Met and violated in turn, although nobody says that the issuer changed. */
export interface Flaky {
  readonly requirement: string
  readonly changes: number
  readonly runs: number
}
