import type { Clock } from '../../../protocol/clock.ts'
import type { Collections } from '../../store/kept/collections.ts'
import { MemoryStore } from '../../store/memory.ts'
import type { Collection, Store, Write } from '../../store/store.ts'

/** A store that counts what is written, and can be looked at as a whole. */
export class WatchedStore implements Store {
  readonly #inner: MemoryStore
  readonly #names = new Set<keyof Collections>()
  #snapshot: { readonly writes: number; readonly text: string } | undefined
  writes = 0

  constructor(clock: Clock) {
    this.#inner = new MemoryStore(clock)
  }

  collection<C extends keyof Collections>(name: C): Collection<Collections[C]> {
    this.#names.add(name)
    const inner = this.#inner.collection(name)
    const noted = <T>(result: T): T => {
      this.writes += 1
      return result
    }
    return {
      get: (id) => inner.get(id),
      list: () => inner.list(),
      slice: (...range) => inner.slice(...range),
      first: () => inner.first(),
      where: (...wanted) => inner.where(...wanted),
      count: () => inner.count(),
      revision: () => inner.revision(),
      changedSince: (revision) => inner.changedSince(revision),
      put: (...entry) => noted(inner.put(...entry)),
      putNew: (...entry) => noted(inner.putNew(...entry)),
      take: (id) => noted(inner.take(id)),
      update: (id, change) => noted(inner.update(id, change)),
    }
  }

  together(writes: readonly Write[]): Promise<boolean> {
    for (const write of writes) this.#names.add(write.in)
    this.writes += 1
    return this.#inner.together(writes)
  }

  sweep(): Promise<void> {
    return this.#inner.sweep()
  }

  discard(): Promise<void> {
    return this.#inner.discard()
  }

  /** Everything there is, as text: two that are equal hold the same. */
  async snapshot(): Promise<string> {
    if (this.#snapshot?.writes === this.writes) return this.#snapshot.text
    const all: Record<string, unknown> = {}
    for (const name of [...this.#names].toSorted()) {
      all[name] = await this.#inner.collection(name).list()
    }
    this.#snapshot = { writes: this.writes, text: JSON.stringify(all) }
    return this.#snapshot.text
  }
}
