import type { ClockState } from '../../../protocol/clock.ts'
import { keyOf } from '../key.ts'
import type { StoredEntry } from '../memory.ts'
import type { Room } from '../room.ts'
import { written } from '../written.ts'
import { demandRoom, indexed } from './collection.ts'
import type { Database, Row } from './database.ts'
import { settledCollections } from './settled.ts'

/** An environment as a text, with the number of its last change. */
export interface EnvironmentRow {
  readonly id: string
  readonly text: string
  readonly revision: number
}

/** What each environment is, and texts beside them, in a database that several mocks share. */
export class PostgresEnvironments {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async get(name: string): Promise<string | undefined> {
    const sql = `SELECT text FROM ${this.#schema}.kept WHERE name = $1`
    const [row] = await this.#database.query('kept', sql, [name])
    return row && String(row.text)
  }

  /** Unless another mock was first. */
  async put(name: string, text: string): Promise<void> {
    const sql = `INSERT INTO ${this.#schema}.kept VALUES ($1, $2) ON CONFLICT DO NOTHING`
    await this.#database.query('keep', sql, [name, text])
  }

  /** Undefined: there is no such environment. What was read of its settled collections holds or ends with it. */
  async revision(id: string): Promise<number | undefined> {
    const sql = `SELECT revision, (
        SELECT coalesce(sum(t.revision), 0) FROM ${this.#schema}.tallies t
        WHERE t.environment = $1 AND t.collection = ANY($2)
      ) AS settled FROM ${this.#environments} WHERE id = $1`
    const [row] = await this.#database.query('revision', sql, [keyOf(id), [...settledCollections]])
    if (!row) {
      this.#database.settled.forget(id)
      return undefined
    }
    this.#database.settled.of(id).look(Number(row.settled))
    return Number(row.revision)
  }

  async read(id: string): Promise<EnvironmentRow | undefined> {
    const sql = `SELECT id, text, revision FROM ${this.#environments} WHERE id = $1`
    const [row] = await this.#database.query('environment', sql, [keyOf(id)])
    return row && rowOf(row)
  }

  /** In the order in which they were made. */
  async ids(): Promise<readonly string[]> {
    const sql = `SELECT id FROM ${this.#environments} ORDER BY seq`
    return (await this.#database.query('environments', sql, [])).map(({ id }) => String(id))
  }

  async oldest(): Promise<string | undefined> {
    const sql = `SELECT id FROM ${this.#environments} ORDER BY seq LIMIT 1`
    const [row] = await this.#database.query('oldest', sql, [])
    return row && String(row.id)
  }

  async count(): Promise<number> {
    const sql = `SELECT count(*) AS n FROM ${this.#environments}`
    return Number((await this.#database.query('count', sql, []))[0]?.n)
  }

  async hosts(): Promise<readonly string[]> {
    const sql = `SELECT host FROM ${this.#environments} WHERE host IS NOT NULL`
    return (await this.#database.query('hosts', sql, [])).map(({ host }) => String(host))
  }

  /** @param hosts the one that matters most first. */
  async byHost(hosts: readonly string[]): Promise<string | undefined> {
    const sql = `SELECT id, host FROM ${this.#environments} WHERE host = ANY($1)`
    const rows = await this.#database.query('by host', sql, [hosts.map(keyOf)])
    const [found] = hosts.flatMap((host) => rows.filter((row) => row.host === keyOf(host)))
    return found && String(found.id)
  }

  /**
   * The environment with all that it begins with, or nothing of it.
   * @returns what is in the way of it otherwise.
   * @throws StoreFull for want of room for entries.
   */
  async add(
    environment: Pick<EnvironmentRow, 'id' | 'text'> & {
      readonly host?: string
      readonly clock: ClockState
      readonly now: Date
    },
    entries: readonly StoredEntry[],
    limits: { readonly room: Room; readonly environmentsAtMost: number },
  ): Promise<'added' | 'environments' | 'host'> {
    const { id, host, text, clock, now } = environment
    const its = entries.map(({ collection, value }) => indexed(collection, value))
    const columns = [
      entries.map(({ collection }) => collection),
      entries.map((entry) => keyOf(entry.id)),
      entries.map(({ value }) => written(value)),
      entries.map(({ expiresAt }) => expiresAt?.getTime() ?? null),
      ...[0, 1, 2].map((place) => its.map((texts) => texts[place])),
    ]
    const { atMost, around } = limits.room
    const values = [
      ...[id, host === undefined ? null : keyOf(host), text],
      ...[clock.frozenAtMs ?? null, clock.offsetMs],
      ...columns,
      ...[now.getTime(), atMost, around?.atMost ?? atMost, limits.environmentsAtMost],
    ]
    const places = values.map((_, index) => `$${index + 1}`).join(', ')
    const sql = `SELECT ${this.#schema}.add_environment(${places}) AS answer`
    const [row] = await this.#database.query('add', sql, values)
    return demandRoom(row?.answer, ['added', 'environments', 'host'] as const)
  }

  /**
   * Writes what was changed of it, unless another mock has changed it since.
   * @param revision that the change was made of.
   * @returns the new one; undefined: another was faster, or it is gone.
   */
  async swap(
    { id, text, revision }: EnvironmentRow,
    clock: ClockState,
  ): Promise<number | undefined> {
    const sql = `UPDATE ${this.#environments}
      SET text = $3, revision = revision + 1, frozen = $4, moved = $5
      WHERE id = $1 AND revision = $2 RETURNING revision`
    const values = [id, revision, text, clock.frozenAtMs ?? null, clock.offsetMs]
    const [row] = await this.#database.query('swap', sql, values)
    return row && Number(row.revision)
  }

  async remove(id: string): Promise<boolean> {
    const sql = `WITH gone AS (DELETE FROM ${this.#environments} WHERE id = $1 RETURNING id)
      SELECT ${this.#schema}.discard(id) FROM gone`
    this.#database.settled.forget(id)
    return (await this.#database.query('remove', sql, [keyOf(id)])).length > 0
  }

  /** @param wall the time that clocks which run are moved against. */
  async sweep(wall: Date): Promise<void> {
    const sql = `SELECT ${this.#schema}.sweep_all($1)`
    await this.#database.query('sweep all', sql, [wall.getTime()])
  }

  get #schema(): string {
    return this.#database.schema
  }

  get #environments(): string {
    return `${this.#schema}.environments`
  }
}

function rowOf({ id, text, revision }: Row): EnvironmentRow {
  return { id: String(id), text: String(text), revision: Number(revision) }
}
