import type { Clock } from '../../../protocol/clock.ts'
import type { Collections } from '../kept/collections.ts'
import type { Room } from '../room.ts'
import type { Collection, Store, Write } from '../store.ts'
import { PostgresCollection } from './collection.ts'
import type { Database } from './database.ts'
import { type Settled, settledCollections } from './settled.ts'
import { writeTogether } from './together.ts'

/** One environment's state in a database that several mocks share. */
export class PostgresStore implements Store {
  readonly #database: Database
  readonly #environment: string
  readonly #clock: Clock
  readonly #room: Room
  readonly #settled: Settled
  readonly #collections = new Map<keyof Collections, unknown>()

  /** @param room its limits; what is taken of them is counted in the database. */
  constructor(
    database: Database,
    parts: { readonly environment: string; readonly clock: Clock; readonly room: Room },
  ) {
    this.#database = database
    this.#environment = parts.environment
    this.#clock = parts.clock
    this.#room = parts.room
    this.#settled = database.settled.of(parts.environment)
  }

  collection<C extends keyof Collections>(name: C): Collection<Collections[C]> {
    const existing = this.#collections.get(name)
    if (existing) return existing as Collection<Collections[C]>
    const created = new PostgresCollection<Collections[C]>({
      database: this.#database,
      clock: this.#clock,
      room: this.#room,
      settled: this.#settled,
      at: [this.#environment, name],
    })
    this.#collections.set(name, created)
    return created
  }

  async together(writes: readonly Write[]): Promise<boolean> {
    const at = {
      database: this.#database,
      environment: this.#environment,
      room: this.#room,
      now: () => this.#clock.now().getTime(),
    }
    const write = () => writeTogether(at, writes)
    const isOfSettled = writes.some((it) => settledCollections.has(it.in))
    return isOfSettled ? this.#settled.written(write) : write()
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
