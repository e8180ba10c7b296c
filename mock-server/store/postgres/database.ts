import pg from 'pg'
import { UsageError } from '../../../protocol/usage-error.ts'
import { StoreAway, type StoreListener } from '../store.ts'
import { isConflict, saysAway } from './away.ts'
import { KnownRows } from './known-rows.ts'
import { migrations } from './schema.ts'
import { SettledByEnvironment } from './settled.ts'
import { Turns } from './turns.ts'

/** From here on there are the functions and the planner that the schema was made with. */
const oldest = 150_000

export interface DatabaseOptions {
  /** In which the tables are; made where it is missing. Default `vcispec`. */
  readonly schema?: string
  /** Told when the database cannot be reached, and when it is back. */
  readonly onChange?: StoreListener
}

export type Row = Readonly<Record<string, unknown>>

/** A pool of connections to one PostgreSQL, whose schema is ours and as new as we are. */
export class Database {
  readonly schema: string
  readonly settled = new SettledByEnvironment()
  readonly known = new KnownRows()
  readonly turns = new Turns()
  readonly #pool: pg.Pool
  readonly #onChange: StoreListener
  #isAway = false

  private constructor(pool: pg.Pool, schema: string, onChange: StoreListener | undefined) {
    this.#pool = pool
    this.schema = schema
    this.#onChange = onChange ?? (() => undefined)
    // A connection that ends while nobody uses it: the next one who asks gets another.
    pool.on('error', () => undefined)
  }

  /** @throws UsageError when it cannot be reached, is too old, or a newer mock has changed it. */
  static async open(url: string, options: DatabaseOptions = {}): Promise<Database> {
    const { schema = 'vcispec' } = options
    try {
      const pool = new pg.Pool({
        application_name: 'vcispec mock',
        connectionTimeoutMillis: 5000,
        statement_timeout: 10_000,
        query_timeout: 11_000,
        keepAlive: true,
        connectionString: url,
      })
      const database = new Database(pool, schema, options.onChange)
      try {
        await database.#migrate()
        return database
      } catch (error) {
        await pool.end()
        throw error
      }
    } catch (cause) {
      if (cause instanceof UsageError) throw cause
      throw unusable(url, cause instanceof Error ? reasonOf(cause) : String(cause), cause)
    }
  }

  /**
   * One statement, which is done wholly or not at all.
   * @param name under which each connection prepares it once.
   * @throws StoreAway when the database cannot be reached: whether the statement was done is not known then.
   */
  async query(name: string, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { rows } = await this.#pool.query<Row>({ name, text, values: [...values] })
        this.#note(undefined)
        return rows
      } catch (error) {
        if (isConflict(error) && attempt < 10) continue
        if (!saysAway(error) && !isConflict(error)) throw error
        this.#note(error)
        throw new StoreAway('The store of the mock is away', { cause: error })
      }
    }
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }

  #note(error: unknown): void {
    if ((error !== undefined) === this.#isAway) return
    this.#isAway = error !== undefined
    if (error === undefined) this.#onChange('back', '')
    else this.#onChange('away', error instanceof Error ? reasonOf(error) : String(error))
  }

  /** Of replicas that start at once one migrates, and the others wait for it. */
  async #migrate(): Promise<void> {
    const { schema } = this
    const client = await this.#pool.connect()
    try {
      const found = await client.query<Row>('SHOW server_version_num')
      const version = Number(found.rows[0]?.server_version_num)
      if (version < oldest) {
        throw new UsageError(
          'ERR_MOCK_STORE',
          `The store is PostgreSQL ${Math.floor(version / 10_000)}, which is too old.`,
          'Give --store a database of PostgreSQL 15 or later.',
        )
      }
      await client.query('BEGIN')
      await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`${schema} migrations`])
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
      await client.query(`CREATE TABLE IF NOT EXISTS ${schema}.version (number int NOT NULL)`)
      const before = await client.query<Row>(`SELECT number FROM ${schema}.version`)
      const has = Number(before.rows[0]?.number ?? 0)
      const all = migrations(schema)
      if (has > all.length) {
        throw new UsageError(
          'ERR_MOCK_STORE',
          `A newer mock has changed the store: its schema has version ${has}, this one knows ${all.length}.`,
          'Start a mock of that version, or give --store a database of its own.',
        )
      }
      for (const statements of all.slice(has)) await client.query(statements)
      await client.query(`DELETE FROM ${schema}.version`)
      await client.query(`INSERT INTO ${schema}.version VALUES (${all.length})`)
      await client.query('COMMIT')
    } finally {
      // Ends what was begun, too.
      client.release(true)
    }
  }
}

function unusable(url: string, reason: string, cause: unknown): UsageError {
  return new UsageError(
    'ERR_MOCK_STORE',
    `The store ${withoutSecrets(url)} cannot be used: ${reason}.`,
    'Give --store the address of a PostgreSQL that runs, with a user who may create in its database: postgres://user:password@host/database',
    { cause },
  )
}

/** Several addresses of one host fail together, each in its own words. */
function reasonOf(error: Error): string {
  const reasons = error instanceof AggregateError ? error.errors : [error]
  return reasons.map((each) => (each instanceof Error ? each.message : String(each))).join(', ')
}

/** Without the password, and what a query may hold. */
function withoutSecrets(url: string): string {
  if (!URL.canParse(url)) return 'postgres://…'
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}
