import { type Clock, MovableClock } from '../../protocol/clock.ts'

/** The clock of a scenario before it is known which: the session's, once one is open. */
export class SessionClock implements Clock {
  #clock: Clock = new MovableClock()

  follow(clock: Clock): void {
    this.#clock = clock
  }

  now(): Date {
    return this.#clock.now()
  }
}
