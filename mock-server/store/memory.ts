import type { Clock } from '../../protocol/clock.ts'
import type { Collection, Collections, Store } from './store.ts'

/**
 * State in this process: every operation is one synchronous step, and so atomic. Entries expire by the
 * environment's clock and a collection keeps its newest `limit` entries.
 */
export class MemoryStore implements Store {
  readonly #clock: Clock
  readonly #limit: number
  readonly #collections = new Map<keyof Collections, MemoryCollection<never>>()

  constructor(clock: Clock, limit = 10_000) {
    this.#clock = clock
    this.#limit = limit
  }

  collection<C extends keyof Collections>(name: C): Collection<Collections[C]> {
    const existing = this.#collections.get(name)
    if (existing) return existing as unknown as Collection<Collections[C]>
    const created = new MemoryCollection<Collections[C]>(this.#clock, this.#limit)
    this.#collections.set(name, created as unknown as MemoryCollection<never>)
    return created
  }
}

interface Entry<T> {
  readonly value: T
  readonly expiresAt: Date | undefined
}

class MemoryCollection<T> implements Collection<T> {
  readonly #clock: Clock
  readonly #limit: number
  readonly #entries = new Map<string, Entry<T>>()
  #sweepAt = 64

  constructor(clock: Clock, limit: number) {
    this.#clock = clock
    this.#limit = limit
  }

  async get(id: string): Promise<T | undefined> {
    return this.#live(id)?.value
  }

  async list(): Promise<readonly T[]> {
    this.#sweep()
    return [...this.#entries.values()].map(({ value }) => value)
  }

  async put(id: string, value: T, expiresAt?: Date): Promise<void> {
    this.#insert(id, value, expiresAt)
  }

  async putNew(id: string, value: T, expiresAt?: Date): Promise<boolean> {
    if (this.#live(id)) return false
    this.#insert(id, value, expiresAt)
    return true
  }

  async take(id: string): Promise<T | undefined> {
    const entry = this.#live(id)
    this.#entries.delete(id)
    return entry?.value
  }

  async update(id: string, change: (value: T) => T): Promise<T | undefined> {
    const entry = this.#live(id)
    if (!entry) return undefined
    const value = change(entry.value)
    this.#entries.set(id, { value, expiresAt: entry.expiresAt })
    return value
  }

  #insert(id: string, value: T, expiresAt: Date | undefined): void {
    this.#entries.set(id, { value, expiresAt })
    if (this.#entries.size >= this.#sweepAt) {
      this.#sweep()
      // Doubling keeps the cost of a put constant on average.
      this.#sweepAt = Math.max(64, this.#entries.size * 2)
    }
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > this.#limit && oldest !== undefined) this.#entries.delete(oldest)
  }

  #live(id: string): Entry<T> | undefined {
    const entry = this.#entries.get(id)
    if (entry && this.#isExpired(entry)) {
      this.#entries.delete(id)
      return undefined
    }
    return entry
  }

  #sweep(): void {
    for (const [id, entry] of this.#entries) {
      if (this.#isExpired(entry)) this.#entries.delete(id)
    }
  }

  #isExpired({ expiresAt }: Entry<T>): boolean {
    return expiresAt !== undefined && expiresAt <= this.#clock.now()
  }
}
