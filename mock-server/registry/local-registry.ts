import type { Environment } from '../environment.ts'
import { withoutPort } from '../http/custom-host.ts'
import { forgetEnvironment, keepEnvironment } from '../keeping.ts'
import type { Kept } from '../store/sqlite.ts'
import { StoreFull } from '../store/store.ts'
import { CustomDomainTaken, type Registry } from './registry.ts'

/** Environments of this process alone, with a file beside it or without. */
export class LocalRegistry implements Registry {
  readonly #environments = new Map<string, Environment>()
  /** A host whose environment is being made is taken, and leads nowhere yet. */
  readonly #byHost = new Map<string, Environment | undefined>()
  readonly #environmentsAtMost: number
  readonly #kept: Kept | undefined
  #beingMade = 0

  constructor(environmentsAtMost: number, kept?: Kept) {
    this.#environmentsAtMost = environmentsAtMost
    this.#kept = kept
  }

  find(id: string): Environment | undefined {
    return this.#environments.get(id)
  }

  findByHost(host: string): Environment | undefined {
    if (this.#byHost.size === 0) return undefined
    return this.#byHost.get(host.toLowerCase()) ?? this.#byHost.get(withoutPort(host))
  }

  async list(): Promise<readonly Environment[]> {
    return [...this.#environments.values()]
  }

  async ids(): Promise<readonly string[]> {
    return [...this.#environments.keys()]
  }

  async reach(): Promise<void> {
    this.#kept?.get('authority')
  }

  async oldest(): Promise<Environment | undefined> {
    return this.#environments.values().next().value
  }

  async reserve(host: string | undefined): Promise<Disposable> {
    if (this.#environments.size + this.#beingMade >= this.#environmentsAtMost) {
      throw new StoreFull(`The mock keeps ${this.#environmentsAtMost} environments at most`)
    }
    if (host !== undefined && this.#byHost.has(host)) {
      throw new CustomDomainTaken(`${host} belongs to another environment`)
    }
    if (host !== undefined) this.#byHost.set(host, undefined)
    this.#beingMade += 1
    return {
      [Symbol.dispose]: () => {
        this.#beingMade -= 1
        if (host !== undefined && !this.#byHost.get(host)) this.#byHost.delete(host)
      },
    }
  }

  async add(environment: Environment): Promise<void> {
    if (this.#kept) keepEnvironment(this.#kept, environment)
    this.restored(environment)
  }

  /** It was kept before. */
  restored(environment: Environment): void {
    const { customDomain } = environment.options
    if (customDomain) this.#byHost.set(customDomain, environment)
    this.#environments.set(environment.id, environment)
  }

  async remove(id: string): Promise<boolean> {
    const environment = this.#environments.get(id)
    if (!environment) return false
    if (environment.options.customDomain) this.#byHost.delete(environment.options.customDomain)
    this.#environments.delete(id)
    environment.journal.clear()
    await environment.store.discard()
    if (this.#kept) forgetEnvironment(this.#kept, id)
    return true
  }

  async change<T>(environment: Environment, change: () => T): Promise<T> {
    const result = change()
    if (this.#kept) keepEnvironment(this.#kept, environment)
    return result
  }

  async sweep(): Promise<void> {
    for (const { store } of this.#environments.values()) await store.sweep()
  }
}
