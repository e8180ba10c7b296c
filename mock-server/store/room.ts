import { StoreFull } from './store.ts'

/** How many entries may be kept, in one environment or in all. */
export class Room {
  readonly atMost: number
  readonly around: Room | undefined
  #taken = 0

  /** @param around the room of all environments, of which this one is a part. */
  constructor(atMost: number, around?: Room) {
    this.atMost = atMost
    this.around = around
  }

  get taken(): number {
    return this.#taken
  }

  lacks(entries: number): boolean {
    return this.#taken + entries > this.atMost || this.around?.lacks(entries) === true
  }

  /** @throws StoreFull where so many more are too many; nothing is taken. */
  demand(entries: number): void {
    this.take(entries)
    this.give(entries)
  }

  /** @throws StoreFull */
  take(entries = 1): void {
    this.around?.take(entries)
    if (this.#taken + entries > this.atMost) {
      this.around?.give(entries)
      throw new StoreFull(`The mock keeps ${this.atMost} entries at most, and none has expired`)
    }
    this.#taken += entries
  }

  give(entries: number): void {
    this.#taken -= entries
    this.around?.give(entries)
  }
}

/** Some 1 kB each. */
export const entriesAtMost = 1_000_000
