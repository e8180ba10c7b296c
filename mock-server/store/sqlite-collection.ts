import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Clock } from '../../protocol/clock.ts'
import { keyOf } from './key.ts'
import type { Room } from './room.ts'
import type { Collection, Write } from './store.ts'
import { read, written } from './written.ts'

export const places = ['first', 'second', 'third'] as const
/** Entries of a list that is kept. */
const most = 1000

export type Statements = ReturnType<typeof statementsOf>

export function statementsOf(database: DatabaseSync) {
  const entry = 'environment = ? AND collection = ? AND id = ?'
  const all = 'environment = ? AND collection = ?'
  const live = '(expires IS NULL OR expires > ?)'
  const by = (place: string) =>
    database.prepare(
      `SELECT value FROM entries WHERE ${all} AND ${place} = ? AND ${live} ORDER BY seq`,
    )
  return {
    begin: database.prepare('BEGIN'),
    commit: database.prepare('COMMIT'),
    get: database.prepare(`SELECT value, expires, seq FROM entries WHERE ${entry} AND ${live}`),
    list: database.prepare(
      `SELECT value, expires FROM entries WHERE ${all} AND ${live} ORDER BY seq`,
    ),
    slice: database.prepare(
      `SELECT value FROM entries WHERE ${all} AND ${live} ORDER BY seq LIMIT ? OFFSET ?`,
    ),
    first: database.prepare(
      `SELECT id, seq, value FROM entries WHERE ${all} AND ${live} ORDER BY seq LIMIT 1`,
    ),
    where: places.map(by),
    count: database.prepare(`SELECT count(*) AS n FROM entries WHERE ${all}`),
    insert: database.prepare(
      `INSERT INTO entries (environment, collection, id, value, expires, ${places.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    replace: database.prepare(
      `UPDATE entries SET value = ?, expires = ?, ${places.map((place) => `${place} = ?`).join(', ')} WHERE ${entry}`,
    ),
    remove: database.prepare(`DELETE FROM entries WHERE ${entry}`),
  }
}

export class SqliteCollection<T> implements Collection<T> {
  readonly #statements: Statements
  readonly #clock: Clock
  readonly #room: Room
  readonly #makeRoom: () => void
  readonly #at: readonly [environment: string, collection: string]
  readonly #members: readonly string[]
  #revision = 0
  /** What was listed, as long as nothing is written. */
  #listed: { readonly revision: number; readonly values: readonly T[] } | undefined
  /** None comes before it: it is the first for as long as it is there. */
  #first: { readonly id: string; readonly seq: number } | undefined

  constructor(parts: {
    readonly statements: Statements
    readonly clock: Clock
    readonly room: Room
    readonly environment: string
    readonly name: string
    readonly members: readonly string[]
    readonly makeRoom: () => void
  }) {
    this.#statements = parts.statements
    this.#clock = parts.clock
    this.#room = parts.room
    this.#makeRoom = parts.makeRoom
    this.#at = [parts.environment, parts.name]
    this.#members = parts.members
  }

  async get(id: string): Promise<T | undefined> {
    return this.#live(id)?.value
  }

  async list(): Promise<readonly T[]> {
    const { revision, values: known } = this.#listed ?? {}
    if (known && revision === this.#revision) return known
    const rows = this.#statements.list.all(...this.#at, this.#now())
    const values = rows.map((row) => this.#valueOf(row))
    const isLasting = rows.every(({ expires }) => expires === null)
    if (isLasting && rows.length <= most) this.#listed = { revision: this.#revision, values }
    return values
  }

  async slice(from: number, to: number): Promise<readonly T[]> {
    const limits = [Math.max(0, to - from), from]
    return this.#valuesOf(this.#statements.slice, [...this.#at, this.#now(), ...limits])
  }

  async first(): Promise<T | undefined> {
    const now = this.#now()
    const known = this.#first && this.#statements.get.get(...this.#at, this.#first.id, now)
    const isStill = known !== undefined && Number(known.seq) === this.#first?.seq
    const found = isStill ? known : this.#statements.first.get(...this.#at, now)
    if (!found) return undefined
    if (!isStill) this.#first = { id: String(found.id), seq: Number(found.seq) }
    return this.#valueOf(found)
  }

  has(id: string): boolean {
    return this.#live(id) !== undefined
  }

  /** There is room for it. */
  write(write: Write): void {
    const { id } = write
    if ('put' in write) this.#write(id, write.put as T, write.expiresAt)
    const entry = 'put' in write ? undefined : this.#live(id)
    if (!entry) return
    if ('take' in write) this.#remove(id)
    if (!('update' in write)) return
    const change = write.update as unknown as (value: T) => T
    this.#write(id, change(entry.value), entry.expiresAt)
  }

  async where(member: string, value: string): Promise<readonly T[]> {
    const statement = this.#statements.where[this.#members.indexOf(member)]
    if (!statement) throw new Error(`no index of ${member}`)
    return this.#valuesOf(statement, [...this.#at, keyOf(value), this.#now()])
  }

  async count(): Promise<number> {
    return Number(this.#statements.count.get(...this.#at)?.n)
  }

  async revision(): Promise<number> {
    return this.#revision
  }

  async changedSince(revision: number): Promise<readonly string[] | undefined> {
    return revision === this.#revision ? [] : undefined
  }

  async put(id: string, value: T, expiresAt?: Date): Promise<void> {
    this.#write(id, value, expiresAt)
  }

  async putNew(id: string, value: T, expiresAt?: Date): Promise<boolean> {
    if (this.#live(id)) return false
    this.#write(id, value, expiresAt)
    return true
  }

  async take(id: string): Promise<T | undefined> {
    const entry = this.#live(id)
    if (entry) this.#remove(id)
    return entry?.value
  }

  async update(id: string, change: (value: T) => T): Promise<T | undefined> {
    const entry = this.#live(id)
    if (!entry) return undefined
    const value = change(entry.value)
    this.#write(id, value, entry.expiresAt)
    return value
  }

  #now(): number {
    return this.#clock.now().getTime()
  }

  #live(id: string): { readonly value: T; readonly expiresAt: Date | undefined } | undefined {
    const row = this.#statements.get.get(...this.#at, keyOf(id), this.#now())
    if (!row) return undefined
    const expiresAt = row.expires === null ? undefined : new Date(Number(row.expires))
    return { value: this.#valueOf(row), expiresAt }
  }

  #write(id: string, value: T, expiresAt: Date | undefined): void {
    const text = written(value)
    const expires = expiresAt?.getTime() ?? null
    const found = places.map((_, index) => indexed(value, this.#members[index]))
    this.#revision += 1
    if (this.#live(id)) {
      this.#statements.replace.run(text, expires, ...found, ...this.#at, keyOf(id))
      return
    }
    // One that has expired is in the way, and counts no more.
    this.#remove(id)
    if (this.#room.lacks(1)) this.#makeRoom()
    this.#room.take()
    this.#statements.insert.run(...this.#at, keyOf(id), text, expires, ...found)
  }

  #remove(id: string): void {
    this.#revision += 1
    this.#room.give(Number(this.#statements.remove.run(...this.#at, keyOf(id)).changes))
  }

  #valuesOf(statement: StatementSync, parameters: readonly (string | number)[]): readonly T[] {
    return statement.all(...parameters).map((row) => this.#valueOf(row))
  }

  /** Written by `#write`: its type is the collection's. */
  #valueOf(row: Readonly<Record<string, unknown>>): T {
    return read(String(row.value)) as T
  }
}

function indexed(value: unknown, member: string | undefined): string | null {
  const text = textIn(value, member)
  return text === undefined ? null : keyOf(text)
}

function textIn(value: unknown, member: string | undefined): string | undefined {
  if (member === undefined) return undefined
  const found = (value as Readonly<Record<string, unknown>> | undefined)?.[member]
  return typeof found === 'string' ? found : undefined
}
