import type { Clock } from '../../protocol/clock.ts'
import type { Environment } from '../environment.ts'
import { customHostOf, withoutPort } from '../http/custom-host.ts'
import { environmentIn, environmentText, type KeptEnvironment } from '../keeping.ts'
import type { StoredEntry } from '../store/memory.ts'
import type { PostgresEnvironments } from '../store/postgres/environments.ts'
import type { Room } from '../store/room.ts'
import { StoreFull } from '../store/store.ts'
import { type Again, CustomDomainTaken, type Registry } from './registry.ts'

interface Known {
  readonly environment: Environment
  /** Of the change that it is as of. */
  revision: number
}

/** None: what is known has to be read again. */
const unsure = 0

/**
 * Environments that several mocks share, in a database. Each mock has those that it was asked for, and looks for
 * every request whether they are as it knows them: what was answered by one of them holds for the next.
 */
export class SharedRegistry implements Registry {
  readonly #kept: PostgresEnvironments
  readonly #again: Again
  readonly #faultsOf: (kept: KeptEnvironment) => Promise<Environment['faults']>
  readonly #onCustomDomain: (host: string) => Promise<void>
  readonly #auth: URL
  readonly #clock: Clock
  readonly #limits: { readonly room: Room; readonly environmentsAtMost: number }
  readonly #known = new Map<string, Known>()
  readonly #hosts = new Set<string>()
  /** Changes of one environment in this process come one after the other. */
  #changing: Promise<unknown> = Promise.resolve()

  constructor(parts: {
    readonly kept: PostgresEnvironments
    readonly again: Again
    readonly faultsOf: (kept: KeptEnvironment) => Promise<Environment['faults']>
    readonly onCustomDomain: (host: string) => Promise<void>
    readonly auth: URL
    /** The wall of every environment's clock. */
    readonly clock: Clock
    readonly limits: { readonly room: Room; readonly environmentsAtMost: number }
  }) {
    this.#kept = parts.kept
    this.#again = parts.again
    this.#faultsOf = parts.faultsOf
    this.#onCustomDomain = parts.onCustomDomain
    this.#auth = parts.auth
    this.#clock = parts.clock
    this.#limits = parts.limits
  }

  async find(id: string): Promise<Environment | undefined> {
    const known = this.#known.get(id)
    if (!known) return this.#read(id)
    const revision = await this.#kept.revision(id)
    return revision === known.revision ? known.environment : this.#read(id)
  }

  async findByHost(host: string): Promise<Environment | undefined> {
    if (host === '' || customHostOf(host, this.#auth) === undefined) return undefined
    const id = await this.#kept.byHost([host.toLowerCase(), withoutPort(host)])
    return id === undefined ? undefined : this.find(id)
  }

  async list(): Promise<readonly Environment[]> {
    const found: Environment[] = []
    for (const id of await this.#kept.ids()) {
      const environment = await this.find(id)
      if (environment) found.push(environment)
    }
    return found
  }

  ids(): Promise<readonly string[]> {
    return this.#kept.ids()
  }

  async reach(): Promise<void> {
    await this.#kept.count()
  }

  async oldest(): Promise<Environment | undefined> {
    const id = await this.#kept.oldest()
    return id === undefined ? undefined : this.find(id)
  }

  /** Only looks whether there is hope: whoever adds first has the room. */
  async reserve(host: string | undefined): Promise<Disposable> {
    if ((await this.#kept.count()) >= this.#limits.environmentsAtMost) throw this.#full()
    if (host !== undefined && (await this.#kept.byHost([host]))) throw taken(host)
    return { [Symbol.dispose]: () => undefined }
  }

  async add(environment: Environment, begins: readonly StoredEntry[]): Promise<void> {
    const { id, clock, options } = environment
    const { customDomain: host } = options
    const text = environmentText(environment)
    const now = environment.now()
    const row = { id, text, clock: clock.state, now, ...(host !== undefined && { host }) }
    const answer = await this.#kept.add(row, begins, this.#limits)
    if (answer === 'environments') throw this.#full()
    if (answer === 'host') throw taken(host ?? '')
    this.#known.set(id, { environment, revision: 1 })
  }

  async remove(id: string): Promise<boolean> {
    const isRemoved = await this.#kept.remove(id)
    this.#forget(id)
    return isRemoved
  }

  change<T>(environment: Environment, change: () => T): Promise<T> {
    const changed = this.#changing.then(() => this.#change(environment, change))
    this.#changing = changed.catch(() => undefined)
    return changed
  }

  async sweep(): Promise<void> {
    await this.#kept.sweep(this.#clock.now())
    const ids = new Set(await this.#kept.ids())
    for (const id of this.#known.keys()) if (!ids.has(id)) this.#forget(id)
    await this.noteHosts()
  }

  /** What other mocks gave custom domains to needs a certificate here as well. */
  async noteHosts(): Promise<void> {
    for (const host of await this.#kept.hosts()) {
      if (this.#hosts.has(host)) continue
      await this.#onCustomDomain(withoutPort(host))
      this.#hosts.add(host)
    }
  }

  async #change<T>(environment: Environment, change: () => T): Promise<T> {
    const { id, clock } = environment
    for (;;) {
      await this.find(id)
      const known = this.#known.get(id)
      const [state, faults] = [clock.state, environment.faults]
      const result = change()
      // Of one that is gone nothing is written.
      if (!known) return result
      try {
        const row = { id, text: environmentText(environment), revision: known.revision }
        const revision = await this.#kept.swap(row, clock.state)
        known.revision = revision ?? unsure
        if (revision !== undefined) return result
      } catch (error) {
        known.revision = unsure
        clock.follow(state)
        environment.faults = faults
        throw error
      }
    }
  }

  /** As the database has it: one that is known stays the same object. */
  async #read(id: string): Promise<Environment | undefined> {
    const row = await this.#kept.read(id)
    if (!row) {
      this.#forget(id)
      return undefined
    }
    const kept = environmentIn(row.text)
    if (!this.#known.has(id)) {
      const environment = await this.#again(kept)
      if (!this.#known.has(id)) this.#known.set(id, { environment, revision: row.revision })
    }
    const faults = await this.#faultsOf(kept)
    const known = this.#known.get(id)
    if (!known || known.revision >= row.revision) return known?.environment
    known.environment.clock.follow(kept.clock)
    known.environment.faults = faults
    known.revision = row.revision
    return known.environment
  }

  #forget(id: string): void {
    this.#known.get(id)?.environment.journal.clear()
    this.#known.delete(id)
  }

  #full(): StoreFull {
    return new StoreFull(`The mock keeps ${this.#limits.environmentsAtMost} environments at most`)
  }
}

function taken(host: string): CustomDomainTaken {
  return new CustomDomainTaken(`${host} belongs to another environment`)
}
