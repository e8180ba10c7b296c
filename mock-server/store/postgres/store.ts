import type { Clock } from '../../../protocol/clock.ts'
import { keyOf } from '../key.ts'
import type { Room } from '../room.ts'
import { type Collection, type Collections, indexes, type Store, StoreFull } from '../store.ts'
import { read, written } from '../written.ts'
import type { Database, Row } from './database.ts'

const places = ['first', 'second', 'third'] as const

/** One environment's state in a database that several mocks share: every operation is one statement. */
export class PostgresStore implements Store {
  readonly #database: Database
  readonly #environment: string
  readonly #clock: Clock
  readonly #room: Room

  /** @param room its limits; what is taken of them is counted in the database. */
  constructor(
    database: Database,
    parts: { readonly environment: string; readonly clock: Clock; readonly room: Room },
  ) {
    this.#database = database
    this.#environment = parts.environment
    this.#clock = parts.clock
    this.#room = parts.room
  }

  collection<C extends keyof Collections>(name: C): Collection<Collections[C]> {
    return new PostgresCollection<Collections[C]>({
      database: this.#database,
      clock: this.#clock,
      room: this.#room,
      at: [this.#environment, name],
      members: membersOf(name),
    })
  }

  async sweep(): Promise<void> {
    const { schema } = this.#database
    const values = [this.#environment, this.#clock.now().getTime()]
    await this.#database.query('sweep', `SELECT ${schema}.sweep($1, $2)`, values)
  }

  async discard(): Promise<void> {
    const { schema } = this.#database
    await this.#database.query('discard', `SELECT ${schema}.discard($1)`, [this.#environment])
  }
}

/** Texts by which an entry is found, in the order of their columns. */
export function indexed(collection: string, value: unknown): readonly (string | null)[] {
  const members = membersOf(collection)
  return places.map((_, index) => {
    const found = (value as Row | undefined)?.[members[index] ?? '']
    return typeof found === 'string' ? keyOf(found) : null
  })
}

function membersOf(collection: string): readonly string[] {
  return collection in indexes ? indexes[collection as keyof typeof indexes] : []
}

/** @throws StoreFull for anything but one of the words. */
export function demandRoom<W extends string>(answer: unknown, words: readonly W[]): W {
  const said = words.find((word) => word === answer)
  if (said !== undefined) return said
  throw new StoreFull(`The mock keeps ${answer} entries at most, and none has expired`)
}

const entry = 'environment = $1 AND collection = $2 AND id = $3'
const all = 'environment = $1 AND collection = $2'

class PostgresCollection<T> implements Collection<T> {
  readonly #database: Database
  readonly #clock: Clock
  readonly #room: Room
  readonly #at: readonly [environment: string, collection: string]
  readonly #members: readonly string[]

  constructor(parts: {
    readonly database: Database
    readonly clock: Clock
    readonly room: Room
    readonly at: readonly [environment: string, collection: string]
    readonly members: readonly string[]
  }) {
    this.#database = parts.database
    this.#clock = parts.clock
    this.#room = parts.room
    this.#at = parts.at
    this.#members = parts.members
  }

  async get(id: string): Promise<T | undefined> {
    const sql = `SELECT value FROM ${this.#entries} WHERE ${entry} AND ${live('$4')}`
    const [row] = await this.#query('get', sql, [keyOf(id), this.#now()])
    return row && this.#valueOf(row)
  }

  async list(): Promise<readonly T[]> {
    const sql = `SELECT value FROM ${this.#entries} WHERE ${all} AND ${live('$3')} ORDER BY seq`
    return (await this.#query('list', sql, [this.#now()])).map((row) => this.#valueOf(row))
  }

  async where(member: string, value: string): Promise<readonly T[]> {
    const place = places[this.#members.indexOf(member)]
    if (!place) throw new Error(`no index of ${member}`)
    const sql = `SELECT value FROM ${this.#entries} WHERE ${all} AND ${place} = $3 AND ${live('$4')} ORDER BY seq`
    const rows = await this.#query(`where ${place}`, sql, [keyOf(value), this.#now()])
    return rows.map((row) => this.#valueOf(row))
  }

  async count(): Promise<number> {
    return this.#tally('entries')
  }

  async revision(): Promise<number> {
    return this.#tally('revision')
  }

  async put(id: string, value: T, expiresAt?: Date): Promise<void> {
    await this.#put(id, value, expiresAt, false)
  }

  async putNew(id: string, value: T, expiresAt?: Date): Promise<boolean> {
    return (await this.#put(id, value, expiresAt, true)) === 'put'
  }

  async take(id: string): Promise<T | undefined> {
    const sql = `DELETE FROM ${this.#entries} WHERE ${entry} AND ${live('$4')} RETURNING value`
    const [row] = await this.#query('take', sql, [keyOf(id), this.#now()])
    return row && this.#valueOf(row)
  }

  /** Reads, and writes unless another was faster: then once more. Of those who are at it one always gets through. */
  async update(id: string, change: (value: T) => T): Promise<T | undefined> {
    const reading = `SELECT value, seq, version FROM ${this.#entries} WHERE ${entry} AND ${live('$4')}`
    const writing = `UPDATE ${this.#entries} SET value = $6, version = version + 1, first = $7, second = $8, third = $9
      WHERE ${entry} AND seq = $4 AND version = $5 RETURNING 1`
    const key = keyOf(id)
    for (;;) {
      const [row] = await this.#query('read to update', reading, [key, this.#now()])
      if (!row) return undefined
      const value = change(this.#valueOf(row))
      const found = indexed(this.#at[1], value)
      const values = [key, row.seq, row.version, written(value), ...found]
      if ((await this.#query('update', writing, values)).length > 0) return value
    }
  }

  get #entries(): string {
    return `${this.#database.schema}.entries`
  }

  async #put(id: string, value: T, expiresAt: Date | undefined, isNew: boolean): Promise<string> {
    const { atMost, around } = this.#room
    const sql = `SELECT ${this.#database.schema}.put($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS answer`
    const values = [keyOf(id), written(value), expiresAt?.getTime() ?? null]
    const limits = [isNew, this.#now(), atMost, around?.atMost ?? Number.MAX_SAFE_INTEGER]
    const found = indexed(this.#at[1], value)
    const [row] = await this.#query('put', sql, [...values, ...found, ...limits])
    return demandRoom(row?.answer, ['put', 'there'])
  }

  async #tally(of: 'entries' | 'revision'): Promise<number> {
    const sql = `SELECT coalesce(sum(${of}), 0) AS n FROM ${this.#database.schema}.tallies WHERE ${all}`
    const [row] = await this.#query(`tally of ${of}`, sql, [])
    return Number(row?.n)
  }

  #query(name: string, sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return this.#database.query(name, sql, [...this.#at, ...values])
  }

  #now(): number {
    return this.#clock.now().getTime()
  }

  /** Written by this class: its type is the collection's. */
  #valueOf(row: Row): T {
    return read(String(row.value)) as T
  }
}

/** @param now the parameter that holds it, in milliseconds. */
function live(now: string): string {
  return `(expires IS NULL OR expires > ${now})`
}
