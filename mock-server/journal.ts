import type { Operation } from '../protocol/exchange.ts'
import type { Note } from './http/place.ts'
import { entryOf, type JournalEntry, type Kept, kept, type Recorded } from './journal-entry.ts'

/** Keeps the newest entries of one environment; older ones are dropped. */
export class Journal {
  readonly #kept: Kept[] = []
  readonly #entriesAtMost: number
  readonly #bytesAtMost: number
  readonly #room: JournalRoom | undefined
  #bytes = 0
  #dropped = 0
  #cleared = 0

  /** @param room that it shares with the journals of other environments. */
  constructor({
    entries = 1000,
    bytes = 16_777_216,
    room,
  }: { entries?: number; bytes?: number; room?: JournalRoom } = {}) {
    this.#entriesAtMost = entries
    this.#bytesAtMost = bytes
    this.#room = room
  }

  get bytes(): number {
    return this.#bytes
  }

  add(recorded: Recorded): void {
    const entry = kept(recorded)
    this.#kept.push(entry)
    this.#grow(entry.bytes)
    while (this.#kept.length > this.#entriesAtMost || this.#bytes > this.#bytesAtMost) {
      if (!this.dropOldest()) break
    }
    this.#room?.make()
  }

  /** @returns false when there is none. */
  dropOldest(): boolean {
    const oldest = this.#kept.shift()
    if (!oldest) return false
    this.#grow(-oldest.bytes)
    this.#dropped += 1
    return true
  }

  /** Begins anew; also where its environment is gone. */
  clear(): void {
    while (this.dropOldest());
    this.#cleared += this.#dropped
    this.#dropped = 0
  }

  #grow(bytes: number): void {
    this.#bytes += bytes
    this.#room?.note(this, bytes)
  }

  get length(): number {
    return this.#kept.length
  }

  /** How many there were since it began, with those that were dropped. */
  get total(): number {
    return this.#dropped + this.#kept.length
  }

  /** The position of whatever comes next: it only ever goes up, whatever is dropped or cleared. */
  get next(): number {
    return this.#cleared + this.total
  }

  /** Made anew each time: what nobody reads costs nothing. */
  get entries(): readonly JournalEntry[] {
    return this.#kept.map(entryOf)
  }

  /** What went on since then past demands of a strict issuer; without making entries of it. */
  leniently(since: Date): readonly (Note & { readonly operation: Operation })[] {
    return this.#kept.flatMap(({ recorded: { at, notes = [], operation } }) =>
      at < since ? [] : notes.flatMap((it) => (it.requirement ? [{ ...it, operation }] : [])),
    )
  }

  /** Those from this position on that are still there. */
  since(position: number): readonly JournalEntry[] {
    const missed = Math.max(0, position - this.#cleared - this.#dropped)
    return this.#kept.slice(missed).map(entryOf)
  }
}

/** What the journals of all environments keep together. */
export class JournalRoom {
  readonly #journals = new Set<Journal>()
  readonly #bytesAtMost: number
  #bytes = 0

  constructor(bytes = 64 * 1024 * 1024) {
    this.#bytesAtMost = bytes
  }

  get bytes(): number {
    return this.#bytes
  }

  note(journal: Journal, bytes: number): void {
    this.#bytes += bytes
    if (journal.bytes > 0) this.#journals.add(journal)
    else this.#journals.delete(journal)
  }

  /** The longest journal loses its oldest entries first. */
  make(): void {
    while (this.#bytes > this.#bytesAtMost) {
      let longest: Journal | undefined
      for (const journal of this.#journals)
        if (!longest || journal.bytes > longest.bytes) longest = journal
      if (!longest?.dropOldest()) return
    }
  }
}
