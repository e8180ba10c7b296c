import type { Clock } from '../../../protocol/clock.ts'
import type { Room } from '../room.ts'
import type { Store } from '../store.ts'
import { Database, type DatabaseOptions } from './database.ts'
import { PostgresEnvironments } from './environments.ts'
import { PostgresStore } from './store.ts'

/** State in a PostgreSQL that several mocks share behind one address: what one has answered is true for all. */
export class PostgresStores {
  readonly kind = 'database'
  readonly kept: PostgresEnvironments
  readonly #database: Database

  private constructor(database: Database) {
    this.#database = database
    this.kept = new PostgresEnvironments(database)
  }

  /** @throws UsageError when it cannot be used. */
  static async open(url: string, options?: DatabaseOptions): Promise<PostgresStores> {
    return new PostgresStores(await Database.open(url, options))
  }

  /** @param room its limits; what is taken of them is counted in the database. */
  store(environment: string, clock: Clock, room: Room): Store {
    return new PostgresStore(this.#database, { environment, clock, room })
  }

  async close(): Promise<void> {
    await this.#database.close()
  }
}
