import { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../../protocol/clock.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { type Collections, indexes } from './kept/collections.ts'
import type { Room } from './room.ts'
import { SqliteCollection, type Statements, statementsOf } from './sqlite-collection.ts'
import type { Collection, Store, Write } from './store.ts'

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

function textIn(row: Readonly<Record<string, unknown>> | undefined, member: string) {
  const found = row?.[member]
  return typeof found === 'string' ? found : undefined
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

  async together(writes: readonly Write[]): Promise<boolean> {
    const its = writes.map((write) => ({ write, of: this.#untyped(write.in) }))
    const puts = its.filter(({ write }) => 'put' in write)
    if (puts.some(({ write, of }) => 'put' in write && write.isNew && of.has(write.id)))
      return false
    const added = puts.filter(({ write, of }) => !of.has(write.id)).length
    if (this.#room.lacks(added)) void this.sweep()
    this.#room.demand(added)
    const before = this.#room.taken
    this.#statements.begin.run()
    try {
      for (const { write, of } of its) of.write(write)
      this.#statements.commit.run()
      return true
    } catch (error) {
      this.#database.exec('ROLLBACK')
      this.#room.give(this.#room.taken - before)
      throw error
    }
  }

  #untyped(name: keyof Collections): SqliteCollection<unknown> {
    this.collection(name)
    return this.#collections.get(name) as unknown as SqliteCollection<unknown>
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
