import { parse, toSeconds } from 'iso8601-duration'
import { UsageError } from './usage-error.ts'

/** How far a clock can be moved: what ends later than its now shall have a year of four digits, too. */
const latest = new Date('9000-01-01T00:00:00Z')

/** The one source of time. Mock, wallet and verifier each get theirs as an argument. */
export interface Clock {
  now(): Date
}

/** How far a clock was moved, and where it stands still, in milliseconds. */
export interface ClockState {
  readonly offsetMs: number
  readonly frozenAtMs?: number
}

/**
 * A clock that can be moved forward: `running` follows the wall clock from its offset on, `frozen`
 * stands still until it is moved.
 */
export class MovableClock implements Clock {
  readonly #wall: () => number
  #offsetMs: number
  #frozenAtMs: number | undefined

  /** @param options.state of an earlier clock, which this one goes on from. */
  constructor(
    options: {
      readonly start?: Date
      readonly frozen?: boolean
      readonly state?: ClockState
      wall?: () => number
    } = {},
  ) {
    this.#wall = options.wall ?? (() => Date.now())
    if (options.state) {
      this.#offsetMs = options.state.offsetMs
      this.#frozenAtMs = options.state.frozenAtMs
      return
    }
    const start = options.start?.getTime() ?? this.#wall()
    this.#frozenAtMs = options.frozen ? start : undefined
    this.#offsetMs = options.frozen ? 0 : start - this.#wall()
  }

  now(): Date {
    return this.#by(this.#offsetMs)
  }

  get state(): ClockState {
    return {
      offsetMs: this.#offsetMs,
      ...(this.#frozenAtMs !== undefined && { frozenAtMs: this.#frozenAtMs }),
    }
  }

  /** Goes on as another clock of the same wall does. */
  follow({ offsetMs, frozenAtMs }: ClockState): void {
    this.#offsetMs = offsetMs
    this.#frozenAtMs = frozenAtMs
  }

  /**
   * @param duration ISO 8601, such as `PT30M1S`.
   * @throws when it is not a duration. @throws UsageError beyond the year 9000: the clock stays.
   */
  advance(duration: string): Date {
    const offsetMs = this.#offsetMs + durationMs(duration)
    const moved = this.#by(offsetMs)
    // An invalid date is not before anything.
    if (!(moved < latest)) {
      throw new UsageError(
        'ERR_CLOCK_LIMIT',
        `"${duration}" would move the clock beyond the year 9000`,
        'Move it by less; a new environment has a clock that was not moved.',
      )
    }
    this.#offsetMs = offsetMs
    return moved
  }

  #by(offsetMs: number): Date {
    return new Date((this.#frozenAtMs ?? this.#wall()) + offsetMs)
  }
}

/** Milliseconds of an ISO 8601 duration; a month or a year counts from the epoch. @throws when it is none. */
export function durationMs(duration: string): number {
  // The library finds a duration anywhere in a text; this is one only when it is all of it.
  if (!duration.startsWith('P')) throw new TypeError(`"${duration}" is not an ISO 8601 duration.`)
  return toSeconds(parse(duration), new Date(0)) * 1000
}

/**
 * The moment that a text or a number of milliseconds is; undefined for what is none, a leap second among it, and for
 * years that ISO 8601 does not write with four digits.
 */
export function dateIn(value: string | number): Date | undefined {
  const date = new Date(value)
  const year = date.getUTCFullYear()
  return year >= 0 && year <= 9999 ? date : undefined
}

/** Seconds since the epoch, as JWTs count (RFC 7519, Section 2: NumericDate). */
export function numericDate(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
