import type { Clock } from '../../protocol/clock.ts'
import { type Collections, indexes } from './kept/collections.ts'
import { entriesAtMost, Room } from './room.ts'
import type { Collection, Store, Write } from './store.ts'

/** An entry on its way into another store. */
export interface StoredEntry {
  readonly collection: keyof Collections
  readonly id: string
  readonly value: unknown
  readonly expiresAt: Date | undefined
}

/** State in this process: every operation is one synchronous step, and so atomic. */
export class MemoryStore implements Store {
  readonly #clock: Clock
  readonly #room: Room
  readonly #collections = new Map<keyof Collections, MemoryCollection<never>>()
  #sweptAt = Number.NEGATIVE_INFINITY

  constructor(clock: Clock, room = new Room(entriesAtMost)) {
    this.#clock = clock
    this.#room = room
  }

  collection<C extends keyof Collections>(name: C): Collection<Collections[C]> {
    const existing = this.#collections.get(name)
    if (existing) return existing as unknown as Collection<Collections[C]>
    const members: readonly string[] = name in indexes ? indexes[name as keyof typeof indexes] : []
    const created = new MemoryCollection<Collections[C]>({
      clock: this.#clock,
      room: this.#room,
      members,
      makeRoom: () => this.#makeRoom(),
    })
    this.#collections.set(name, created as unknown as MemoryCollection<never>)
    return created
  }

  async together(writes: readonly Write[]): Promise<boolean> {
    let added = 0
    for (const write of writes) {
      if (!('put' in write)) continue
      const isThere = this.#untyped(write.in).has(write.id)
      if (isThere && write.isNew) return false
      if (!isThere) added += 1
    }
    if (this.#room.lacks(added)) this.#makeRoom()
    this.#room.demand(added)
    // What is changed is made first: where that fails nothing has been written.
    const steps = writes.map((write) => this.#untyped(write.in).step(write))
    for (const step of steps) step()
    return true
  }

  #untyped(name: keyof Collections): MemoryCollection<unknown> {
    return this.collection(name) as unknown as MemoryCollection<unknown>
  }

  /** Everything there is; of each collection in order of insertion. */
  entries(): readonly StoredEntry[] {
    return [...this.#collections].flatMap(([collection, its]) =>
      its.entries().map((entry) => ({ collection, ...entry })),
    )
  }

  async sweep(): Promise<void> {
    this.#sweptAt = this.#clock.now().getTime()
    for (const collection of this.#collections.values()) collection.sweep()
  }

  /** Whoever asks again and again of a full store does not make it look through everything each time. */
  #makeRoom(): void {
    const since = this.#clock.now().getTime() - this.#sweptAt
    if (since >= 1000 || since < 0) void this.sweep()
  }

  async discard(): Promise<void> {
    this.#room.give(this.#room.taken)
    this.#collections.clear()
  }
}

const changesKept = 500

interface Entry<T> {
  readonly value: T
  readonly expiresAt: Date | undefined
}

/** Milliseconds of the clock. */
function endOf({ expiresAt }: Entry<unknown>): number {
  return expiresAt === undefined ? Number.POSITIVE_INFINITY : expiresAt.getTime()
}

class MemoryCollection<T> implements Collection<T> {
  readonly #clock: Clock
  readonly #room: Room
  readonly #makeRoom: () => void
  readonly #entries = new Map<string, Entry<T>>()
  /** By member and value, ids in order of insertion. */
  readonly #indexes: ReadonlyMap<string, Map<string, Set<string>>>
  #sweepAt = 64
  /** Before that moment nothing has expired. */
  #soonestEnd = Number.POSITIVE_INFINITY
  /** All values, until something is changed. */
  #listed: readonly T[] | undefined
  #revision = 0
  /** Ids of the last changes, one for each revision. */
  #changed: string[] = []

  constructor(parts: {
    readonly clock: Clock
    readonly room: Room
    /** That are looked for by their value. */
    readonly members: readonly string[]
    readonly makeRoom: () => void
  }) {
    this.#clock = parts.clock
    this.#room = parts.room
    this.#makeRoom = parts.makeRoom
    this.#indexes = new Map(parts.members.map((member) => [member, new Map()]))
  }

  async get(id: string): Promise<T | undefined> {
    return this.#live(id)?.value
  }

  async list(): Promise<readonly T[]> {
    this.sweep()
    this.#listed ??= Array.from(this.#entries.values(), ({ value }) => value)
    return this.#listed
  }

  entries(): readonly (Entry<T> & { readonly id: string })[] {
    this.sweep()
    return [...this.#entries].map(([id, entry]) => ({ id, ...entry }))
  }

  async slice(from: number, to: number): Promise<readonly T[]> {
    const found: T[] = []
    let position = 0
    for (const [id] of this.#entries) {
      if (position >= to) break
      const entry = this.#live(id)
      if (!entry) continue
      if (position >= from) found.push(entry.value)
      position += 1
    }
    return found
  }

  async first(): Promise<T | undefined> {
    for (const [id] of this.#entries) {
      const entry = this.#live(id)
      if (entry) return entry.value
    }
    return undefined
  }

  has(id: string): boolean {
    return this.#live(id) !== undefined
  }

  /** How one of several is written; there is room for it. */
  step(write: Write): () => void {
    const { id } = write
    const entry = this.#live(id)
    if ('put' in write) return () => this.#insert(id, write.put as T, write.expiresAt)
    if (!entry) return () => undefined
    if ('take' in write) return () => this.#remove(id, entry)
    const value = (write.update as unknown as (value: T) => T)(entry.value)
    return () => this.#set(id, { value, expiresAt: entry.expiresAt }, entry)
  }

  async where(member: string, value: string): Promise<readonly T[]> {
    const index = this.#indexes.get(member)
    if (!index) throw new Error(`no index of ${member}`)
    const found: T[] = []
    for (const id of [...(index.get(value) ?? [])]) {
      const entry = this.#live(id)
      if (entry) found.push(entry.value)
    }
    return found
  }

  async count(): Promise<number> {
    return this.#entries.size
  }

  async revision(): Promise<number> {
    return this.#revision
  }

  async changedSince(revision: number): Promise<readonly string[] | undefined> {
    const changes = this.#revision - revision
    if (changes < 0 || changes > this.#changed.length) return undefined
    return changes === 0 ? [] : [...new Set(this.#changed.slice(-changes))]
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
    if (entry) this.#remove(id, entry)
    return entry?.value
  }

  async update(id: string, change: (value: T) => T): Promise<T | undefined> {
    const entry = this.#live(id)
    if (!entry) return undefined
    const value = change(entry.value)
    this.#set(id, { value, expiresAt: entry.expiresAt }, entry)
    return value
  }

  sweep(): void {
    if (this.#soonestEnd === Number.POSITIVE_INFINITY) return
    const now = this.#nowMs()
    if (now < this.#soonestEnd) return
    let soonest = Number.POSITIVE_INFINITY
    for (const [id, entry] of this.#entries) {
      const end = endOf(entry)
      if (end <= now) this.#remove(id, entry)
      else if (end < soonest) soonest = end
    }
    this.#soonestEnd = soonest
  }

  #insert(id: string, value: T, expiresAt: Date | undefined): void {
    const before = this.#live(id)
    if (!before) {
      if (this.#entries.size >= this.#sweepAt) {
        this.sweep()
        // Doubling keeps the cost of a put constant on average.
        this.#sweepAt = Math.max(64, this.#entries.size * 2)
      }
      if (this.#room.lacks(1)) this.#makeRoom()
      this.#room.take()
    }
    this.#set(id, { value, expiresAt }, before)
  }

  #set(id: string, entry: Entry<T>, before: Entry<T> | undefined): void {
    this.#noteChange(id)
    this.#entries.set(id, entry)
    this.#soonestEnd = Math.min(this.#soonestEnd, endOf(entry))
    if (this.#indexes.size === 0) return
    for (const [member, index] of this.#indexes) {
      const [was, is] = [before && textOf(before.value, member), textOf(entry.value, member)]
      if (was === is) continue
      if (was !== undefined) unlist(index, was, id)
      if (is === undefined) continue
      const ids = index.get(is)
      if (ids) ids.add(id)
      else index.set(is, new Set([id]))
    }
  }

  #remove(id: string, entry: Entry<T>): void {
    this.#noteChange(id)
    this.#entries.delete(id)
    this.#room.give(1)
    if (this.#indexes.size === 0) return
    for (const [member, index] of this.#indexes) {
      const was = textOf(entry.value, member)
      if (was !== undefined) unlist(index, was, id)
    }
  }

  #noteChange(id: string): void {
    this.#revision += 1
    this.#listed = undefined
    this.#changed.push(id)
    if (this.#changed.length > 2 * changesKept) this.#changed = this.#changed.slice(-changesKept)
  }

  #live(id: string): Entry<T> | undefined {
    const entry = this.#entries.get(id)
    if (entry?.expiresAt === undefined || !(endOf(entry) <= this.#nowMs())) return entry
    this.#remove(id, entry)
    return undefined
  }

  #nowMs(): number {
    return this.#clock.now().getTime()
  }
}

function textOf(value: unknown, member: string): string | undefined {
  const found = (value as Readonly<Record<string, unknown>>)[member]
  return typeof found === 'string' ? found : undefined
}

function unlist(index: Map<string, Set<string>>, value: string, id: string): void {
  const ids = index.get(value)
  ids?.delete(id)
  if (ids?.size === 0) index.delete(value)
}
