import type { Clock } from '../../../protocol/clock.ts'
import { type Collections, indexes } from '../kept/collections.ts'
import { keyOf } from '../key.ts'
import type { Room } from '../room.ts'
import { type Collection, StoreFull } from '../store.ts'
import { read, written } from '../written.ts'
import type { Database, Row } from './database.ts'
import type { KnownRow } from './known-rows.ts'
import { type Settled, settledCollections } from './settled.ts'

const places = ['first', 'second', 'third'] as const

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

export function rowOf({ value, seq, version }: Row): KnownRow {
  return { value: read(String(value)), seq: Number(seq), version: Number(version) }
}

const entry = 'environment = $1 AND collection = $2 AND id = $3'
const all = 'environment = $1 AND collection = $2'
const columns = 'id, value, seq, version'

/** Every operation is one statement. */
export class PostgresCollection<T> implements Collection<T> {
  readonly #database: Database
  readonly #clock: Clock
  readonly #room: Room
  readonly #settled: Settled
  readonly #at: readonly [environment: string, collection: keyof Collections]
  /** None comes before it: it is the first for as long as it is there. */
  #first: { readonly key: string; readonly seq: number } | undefined

  constructor(parts: {
    readonly database: Database
    readonly clock: Clock
    readonly room: Room
    readonly settled: Settled
    readonly at: readonly [environment: string, collection: keyof Collections]
  }) {
    this.#database = parts.database
    this.#clock = parts.clock
    this.#room = parts.room
    this.#settled = parts.settled
    this.#at = parts.at
  }

  async get(id: string): Promise<T | undefined> {
    return this.#read(`get ${id}`, async () => (await this.#row(keyOf(id)))?.value as T | undefined)
  }

  async list(): Promise<readonly T[]> {
    const sql = `SELECT ${columns} FROM ${this.#entries} WHERE ${all} AND ${live('$3')} ORDER BY seq`
    return this.#read('list', async () => {
      const rows = await this.#query('list', sql, [this.#now()])
      return rows.map((row) => rowOf(row).value as T)
    })
  }

  async slice(from: number, to: number): Promise<readonly T[]> {
    const sql = `SELECT value FROM ${this.#entries} WHERE ${all} AND ${live('$3')} ORDER BY seq LIMIT $4 OFFSET $5`
    const rows = await this.#query('slice', sql, [this.#now(), Math.max(0, to - from), from])
    return rows.map(({ value }) => read(String(value)) as T)
  }

  async first(): Promise<T | undefined> {
    const known = this.#first && (await this.#row(this.#first.key))
    if (known && known.seq === this.#first?.seq) return known.value as T
    const sql = `SELECT ${columns} FROM ${this.#entries} WHERE ${all} AND ${live('$3')} ORDER BY seq LIMIT 1`
    const [row] = await this.#query('first', sql, [this.#now()])
    this.#first = row && { key: String(row.id), seq: Number(row.seq) }
    return row && (this.#noted(row).value as T)
  }

  async where(member: string, value: string): Promise<readonly T[]> {
    const place = places[membersOf(this.#at[1]).indexOf(member)]
    if (!place) throw new Error(`no index of ${member}`)
    const sql = `SELECT ${columns} FROM ${this.#entries} WHERE ${all} AND ${place} = $3 AND ${live('$4')} ORDER BY seq`
    const rows = await this.#query(`where ${place}`, sql, [keyOf(value), this.#now()])
    return rows.map((row) => this.#noted(row).value as T)
  }

  async count(): Promise<number> {
    return this.#tally('entries')
  }

  async revision(): Promise<number> {
    return this.#tally('revision')
  }

  async changedSince(revision: number): Promise<readonly string[] | undefined> {
    return revision === (await this.revision()) ? [] : undefined
  }

  async put(id: string, value: T, expiresAt?: Date): Promise<void> {
    await this.#put(id, value, expiresAt, false)
  }

  async putNew(id: string, value: T, expiresAt?: Date): Promise<boolean> {
    return (await this.#put(id, value, expiresAt, true)) === 'put'
  }

  async take(id: string): Promise<T | undefined> {
    const sql = `DELETE FROM ${this.#entries} WHERE ${entry} AND ${live('$4')} RETURNING value`
    const [row] = await this.#written(() => this.#query('take', sql, [keyOf(id), this.#now()]))
    return row && (read(String(row.value)) as T)
  }

  /**
   * Writes what comes of the row as it was seen last, unless another was faster: then reads it, and once more. Of those who are at it
   * one always gets through.
   */
  async update(id: string, change: (value: T) => T): Promise<T | undefined> {
    const sql = `UPDATE ${this.#entries} SET value = $6, version = version + 1, first = $7, second = $8, third = $9
      WHERE ${entry} AND seq = $4 AND version = $5 AND ${live('$10')} RETURNING 1`
    const key = keyOf(id)
    const known = this.#nameOf(key)
    return this.#database.turns.take([known], async () => {
      let row = this.#database.known.get(known)
      for (;;) {
        row ??= await this.#row(key)
        if (!row) return undefined
        const { seq, version } = row
        const value = change(row.value as T)
        const texts = [written(value), ...indexed(this.#at[1], value)]
        const values = [key, seq, version, ...texts, this.#now()]
        const done = await this.#written(() => this.#query('update', sql, values))
        if (done.length > 0) {
          this.#database.known.set(known, { value, seq, version: version + 1 })
          return value
        }
        this.#database.known.forget([known])
        row = undefined
      }
    })
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
    const [row] = await this.#written(() =>
      this.#query('put', sql, [...values, ...found, ...limits]),
    )
    return demandRoom(row?.answer, ['put', 'there'])
  }

  async #row(key: string): Promise<KnownRow | undefined> {
    const sql = `SELECT ${columns} FROM ${this.#entries} WHERE ${entry} AND ${live('$4')}`
    const [row] = await this.#query('get', sql, [key, this.#now()])
    return row && this.#noted(row)
  }

  #noted(row: Row): KnownRow {
    const seen = rowOf(row)
    this.#database.known.set(this.#nameOf(String(row.id)), seen)
    return seen
  }

  #nameOf(key: string): string {
    return [...this.#at, key].join(' ')
  }

  async #tally(of: 'entries' | 'revision'): Promise<number> {
    const sql = `SELECT coalesce(sum(${of}), 0) AS n FROM ${this.#database.schema}.tallies WHERE ${all}`
    const [row] = await this.#query(`tally of ${of}`, sql, [])
    return Number(row?.n)
  }

  #read<R>(what: string, fetch: () => Promise<R>): Promise<R> {
    const [, name] = this.#at
    return settledCollections.has(name) ? this.#settled.read(`${name} ${what}`, fetch) : fetch()
  }

  #written<R>(write: () => Promise<R>): Promise<R> {
    return settledCollections.has(this.#at[1]) ? this.#settled.written(write) : write()
  }

  #query(name: string, sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return this.#database.query(name, sql, [...this.#at, ...values])
  }

  #now(): number {
    return this.#clock.now().getTime()
  }
}

/** @param now the parameter that holds it, in milliseconds. */
function live(now: string): string {
  return `(expires IS NULL OR expires > ${now})`
}
