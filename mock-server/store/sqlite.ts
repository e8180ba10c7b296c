import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Clock } from '../../protocol/clock.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { keyOf } from './key.ts'
import type { Room } from './room.ts'
import { type Collection, type Collections, indexes, type Store } from './store.ts'
import { read, written } from './written.ts'

const version = 1

const schema = `
  CREATE TABLE kept (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
  CREATE TABLE entries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    environment TEXT NOT NULL,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    expires INTEGER,
    first TEXT,
    second TEXT,
    third TEXT,
    UNIQUE (environment, collection, id)
  ) STRICT;
  CREATE INDEX by_first ON entries (environment, collection, first) WHERE first IS NOT NULL;
  CREATE INDEX by_second ON entries (environment, collection, second) WHERE second IS NOT NULL;
  CREATE INDEX by_third ON entries (environment, collection, third) WHERE third IS NOT NULL;
  CREATE INDEX by_end ON entries (environment, expires) WHERE expires IS NOT NULL;
  PRAGMA user_version = ${version};
`
const places = ['first', 'second', 'third'] as const

/**
 * State in one file, which one mock has open at a time: what was answered is still true after `kill -9`. Every
 * operation is one synchronous step, and so atomic. A power cut may take the last moments.
 */
export class SqliteFile {
  readonly kind = 'file'
  readonly #database: DatabaseSync

  /** @throws UsageError when the file is no store of ours, or another mock has it open. */
  constructor(path: string) {
    this.#database = opened(path)
  }

  store(environment: string, clock: Clock, room: Room): Store {
    return new SqliteStore(this.#database, { environment, clock, room })
  }

  /** Texts beside the entries: the authority, and what each environment is. */
  get kept(): Kept {
    const database = this.#database
    const get = database.prepare('SELECT text FROM kept WHERE name = ?')
    const put = database.prepare('INSERT OR REPLACE INTO kept (name, text) VALUES (?, ?)')
    return {
      get: (name) => textIn(get.get(name), 'text'),
      put: (name, text) => {
        put.run(name, text)
      },
      names: () =>
        database
          .prepare('SELECT name FROM kept ORDER BY rowid')
          .all()
          .map((row) => String(row.name)),
      remove: (name) => {
        database.prepare('DELETE FROM kept WHERE name = ?').run(name)
      },
    }
  }

  close(): void {
    this.#database.close()
  }
}

/** Texts by name. */
export interface Kept {
  get(name: string): string | undefined
  put(name: string, text: string): void
  /** In the order in which they were put first. */
  names(): readonly string[]
  remove(name: string): void
}

function opened(path: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;')
    database.exec('PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE;')
    const found = Number(database.prepare('PRAGMA user_version').get()?.user_version)
    const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_master').get()?.n)
    if (found !== version && tables > 0) throw new Error(`it has version ${found}, not ${version}`)
    if (tables === 0) database.exec(schema)
    database.exec('COMMIT')
    return database
  } catch (cause) {
    database?.close()
    const reason = cause instanceof Error ? cause.message : String(cause)
    const isLocked = reason.includes('locked')
    throw new UsageError(
      'ERR_MOCK_STORE',
      `The store ${path} cannot be used: ${isLocked ? 'another mock has it open' : reason}.`,
      isLocked
        ? 'Stop the other mock, or give this one a file of its own.'
        : 'Give --store a file that a mock of this version made, or one that does not exist yet.',
      { cause },
    )
  }
}

class SqliteStore implements Store {
  readonly #database: DatabaseSync
  readonly #environment: string
  readonly #clock: Clock
  readonly #room: Room
  readonly #statements: Statements
  readonly #collections = new Map<keyof Collections, SqliteCollection<never>>()

  constructor(
    database: DatabaseSync,
    parts: { readonly environment: string; readonly clock: Clock; readonly room: Room },
  ) {
    this.#database = database
    this.#environment = parts.environment
    this.#clock = parts.clock
    this.#room = parts.room
    this.#statements = statementsOf(database)
    const kept = database.prepare('SELECT count(*) AS n FROM entries WHERE environment = ?')
    this.#room.take(Number(kept.get(parts.environment)?.n))
  }

  collection<C extends keyof Collections>(name: C): Collection<Collections[C]> {
    const existing = this.#collections.get(name)
    if (existing) return existing as unknown as Collection<Collections[C]>
    const created = new SqliteCollection<Collections[C]>({
      statements: this.#statements,
      clock: this.#clock,
      room: this.#room,
      environment: this.#environment,
      name,
      members: name in indexes ? indexes[name as keyof typeof indexes] : [],
      makeRoom: () => void this.sweep(),
    })
    this.#collections.set(name, created as unknown as SqliteCollection<never>)
    return created
  }

  async sweep(): Promise<void> {
    const end = this.#database.prepare('DELETE FROM entries WHERE environment = ? AND expires <= ?')
    this.#room.give(Number(end.run(this.#environment, this.#clock.now().getTime()).changes))
  }

  async discard(): Promise<void> {
    const all = this.#database.prepare('DELETE FROM entries WHERE environment = ?')
    this.#room.give(Number(all.run(this.#environment).changes))
  }
}

type Statements = ReturnType<typeof statementsOf>

function statementsOf(database: DatabaseSync) {
  const entry = 'environment = ? AND collection = ? AND id = ?'
  const all = 'environment = ? AND collection = ?'
  const live = '(expires IS NULL OR expires > ?)'
  const by = (place: string) =>
    database.prepare(
      `SELECT value FROM entries WHERE ${all} AND ${place} = ? AND ${live} ORDER BY seq`,
    )
  return {
    get: database.prepare(`SELECT value, expires FROM entries WHERE ${entry} AND ${live}`),
    list: database.prepare(`SELECT value FROM entries WHERE ${all} AND ${live} ORDER BY seq`),
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

class SqliteCollection<T> implements Collection<T> {
  readonly #statements: Statements
  readonly #clock: Clock
  readonly #room: Room
  readonly #makeRoom: () => void
  readonly #at: readonly [environment: string, collection: string]
  readonly #members: readonly string[]
  #revision = 0

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
    return this.#valuesOf(this.#statements.list, [...this.#at, this.#now()])
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
    if (this.#room.isFull) this.#makeRoom()
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
