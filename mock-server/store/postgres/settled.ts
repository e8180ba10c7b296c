import type { Collections } from '../kept/collections.ts'
import { hasLooked, noteLooked } from '../one-request.ts'

/** What administrators write, and every request of a wallet reads. */
export const settledCollections: ReadonlySet<keyof Collections> = new Set([
  'credentialTypes',
  'issuanceRules',
  'issuerProfiles',
  'digitalWalletApplications',
  'applications',
  'roleAssignments',
  'clients',
])

/** Results that are kept of one environment. */
const most = 1000

/**
 * What a mock has read of collections that change seldom. Each request looks first how often they were written; as long as that
 * is the same, what was read since then still holds. Outside of a request nothing is taken from here.
 */
export class Settled {
  readonly #environment: string
  readonly #read = new Map<string, unknown>()
  #revision = -1
  /** Goes up whenever what is being read might be out of date by the time that it comes. */
  #age = 0

  constructor(environment: string) {
    this.#environment = environment
  }

  /** @param revision as the database had it after the present request came; answers may overtake one another. */
  look(revision: number): void {
    noteLooked(this.#environment)
    if (revision <= this.#revision) return
    this.#revision = revision
    this.forget()
  }

  forget(): void {
    this.#age += 1
    this.#read.clear()
  }

  async read<T>(key: string, fetch: () => Promise<T>): Promise<T> {
    if (!hasLooked(this.#environment)) return fetch()
    if (this.#read.has(key)) return this.#read.get(key) as T
    const age = this.#age
    const found = await fetch()
    const isSmall = !Array.isArray(found) || found.length <= most
    if (age === this.#age && isSmall) {
      if (this.#read.size >= most) this.#read.clear()
      this.#read.set(key, found)
    }
    return found
  }

  /** Before and after, so that nothing stays that was read meanwhile. */
  async written<T>(write: () => Promise<T>): Promise<T> {
    this.forget()
    try {
      return await write()
    } finally {
      this.forget()
    }
  }
}

/** Of the environments that one mock knows. */
export class SettledByEnvironment {
  readonly #known = new Map<string, Settled>()

  of(environment: string): Settled {
    const known = this.#known.get(environment) ?? new Settled(environment)
    this.#known.set(environment, known)
    return known
  }

  forget(environment: string): void {
    this.#known.get(environment)?.forget()
    this.#known.delete(environment)
  }
}
