import { randomBytes, randomUUID } from 'node:crypto'
import { type Clock, MovableClock } from '../protocol/clock.ts'
import { createIssuerKeys } from './crypto/keys.ts'
import type { Authority } from './crypto/tls.ts'
import { Environment, type Urls } from './environment.ts'
import type { Fault } from './faults/fault.ts'
import { withProfile } from './haip-options.ts'
import { customHost, withoutPort } from './http/custom-host.ts'
import { Journal, JournalRoom } from './journal.ts'
import {
  forgetEnvironment,
  type KeptEnvironment,
  keepEnvironment,
  keptEnvironments,
} from './keeping.ts'
import { createWalletKeys, seededClients } from './oauth/registered-client.ts'
import type { EnvironmentOptions } from './options.ts'
import { presetOptions } from './presets.ts'
import { seed } from './seed/seed.ts'
import { MemoryStore } from './store/memory.ts'
import { entriesAtMost, Room } from './store/room.ts'
import type { SqliteFile } from './store/sqlite.ts'
import { type Store, StoreFull } from './store/store.ts'
import type { Variant } from './variants/variant.ts'

/** What a new environment may ask for; absent members take the mock's defaults. */
export interface EnvironmentWish {
  /** Name of the preset in place of the mock's own. */
  readonly preset?: string
  readonly faults?: readonly Fault[]
  readonly variants?: readonly Variant[]
  readonly options?: EnvironmentOptions
  readonly clock?: 'running' | 'frozen'
}

type ByName = (kept: KeptEnvironment) => Promise<{
  readonly faults: readonly Fault[]
  readonly variants: readonly Variant[]
}>

/** The environments behind one pair of listeners. */
export interface Mock {
  readonly urls: Urls
  find(id: string): Promise<Environment | undefined>
  /** In the order in which they were made. */
  list(): Promise<readonly Environment[]>
  /** By the `Host` of a request, for an environment with a custom domain. */
  findByHost(host: string): Promise<Environment | undefined>
  /** Seeded, so that an offer works at once. @throws CustomDomainTaken, StoreFull, UsageError for an unknown preset */
  create(wish?: EnvironmentWish): Promise<Environment>
  /** False when there was none. */
  remove(id: string): Promise<boolean>
  /** Keeps what was changed of an environment itself: its clock, its faults. */
  save(environment: Environment): void
  /** Brings back what the file kept. @param byName what the names mean that were kept. */
  restore(byName: ByName): Promise<void>
  /** Frees what has expired, in every environment. */
  sweep(): Promise<void>
}

/** A custom domain belongs to one environment. */
export class CustomDomainTaken extends Error {
  override readonly name = 'CustomDomainTaken'
}

export interface MockParts {
  /** What an environment is like that does not say otherwise. */
  readonly options?: EnvironmentOptions
  readonly urls: Urls
  readonly authority: Authority
  readonly clock: Clock
  /** What an environment has that names none. */
  readonly faults: readonly Fault[]
  readonly variants?: readonly Variant[]
  readonly store?: (clock: Clock, environmentId: string) => Store
  /** Where everything is kept over a restart; in memory without. */
  readonly file?: SqliteFile
  /** Told of every demand that was not met: `dpop-typ@par`. */
  readonly onRefusal?: (demand: string) => void
  /** Told before an environment with a custom domain is reachable. */
  readonly onCustomDomain?: (host: string) => Promise<void>
  /** Environments; another one is refused. */
  readonly environmentsAtMost?: number
  /** Entries that all environments keep together, users, offers and tokens; another one is refused. */
  readonly entriesAtMost?: number
}

export function createMock(parts: MockParts): Mock {
  const {
    urls,
    authority,
    clock,
    environmentsAtMost = 10_000,
    entriesAtMost: entries = entriesAtMost,
  } = parts
  const room = new Room(entries)
  const journals = new JournalRoom()
  const { file } = parts
  const kept = file?.kept
  const store =
    parts.store ??
    ((clock: Clock, id: string) => {
      const its = new Room(entries, room)
      return file ? file.store(id, clock, its) : new MemoryStore(clock, its)
    })
  const environments = new Map<string, Environment>()
  let beingMade = 0
  const walletKeys = createWalletKeys(authority, clock.now())
  /** A host whose environment is being made is taken, and leads nowhere yet. */
  const byHost = new Map<string, Environment | undefined>()

  async function remove(id: string): Promise<boolean> {
    const environment = environments.get(id)
    if (environment?.options.customDomain) byHost.delete(environment.options.customDomain)
    if (!environments.delete(id)) return false
    environment?.journal.discard()
    await environment?.store.discard()
    if (kept) forgetEnvironment(kept, id)
    return true
  }

  function named(wish: EnvironmentWish) {
    const usual = (wish.variants ?? parts.variants ?? []).map((variant) => variant.options ?? {})
    const preset = wish.preset === undefined ? parts.options : presetOptions(wish.preset)
    const options = withProfile(Object.assign({}, preset, ...usual, wish.options))
    const id = randomUUID()
    const auth = new URL(urls.auth)
    const ownHost = options.ownHost ? `${id}.localhost${auth.port && `:${auth.port}`}` : undefined
    const customDomain = options.customDomain ? customHost(options.customDomain, auth) : ownHost
    return { id, options: { ...options, ...(customDomain && { customDomain }) } }
  }

  function issuerOf(id: string, { customDomain }: EnvironmentOptions): string {
    return customDomain ? `${new URL(urls.auth).protocol}//${customDomain}` : `${urls.auth}/${id}`
  }

  async function make(wish: EnvironmentWish, id: string, options: EnvironmentOptions) {
    const { faults = parts.faults, variants = parts.variants ?? [] } = wish
    const environmentClock = new MovableClock({
      frozen: wish.clock === 'frozen',
      wall: () => clock.now().getTime(),
    })
    const environment = new Environment({
      id,
      clock: environmentClock,
      store: store(environmentClock, id),
      keys: await createIssuerKeys(authority, issuerOf(id, options), environmentClock),
      journal: new Journal({ room: journals }),
      urls,
      options,
      worker: { clientId: randomUUID(), clientSecret: randomBytes(32).toString('base64url') },
      clients: seededClients(options.redirectUri ?? 'https://wallet.example/cb', await walletKeys),
      variants,
      faults,
      ...(parts.onRefusal && { onRefusal: parts.onRefusal }),
    })
    await seed(environment)
    if (kept) keepEnvironment(kept, environment)
    if (options.customDomain) await parts.onCustomDomain?.(withoutPort(options.customDomain))
    return environment
  }

  /** As it was before the restart. */
  async function again(its: KeptEnvironment, byName: ByName): Promise<Environment> {
    const { id, createdAt, worker, clients, options } = its
    const wall = () => clock.now().getTime()
    const environmentClock = new MovableClock({ state: its.clock, wall })
    const environment = new Environment({
      ...{ id, createdAt, worker, clients, options, urls },
      ...(await byName(its)),
      clock: environmentClock,
      store: store(environmentClock, id),
      keys: await createIssuerKeys(authority, issuerOf(id, options), environmentClock, its.keys),
      journal: new Journal({ room: journals }),
      ...(parts.onRefusal && { onRefusal: parts.onRefusal }),
    })
    if (options.customDomain) {
      byHost.set(options.customDomain, environment)
      await parts.onCustomDomain?.(withoutPort(options.customDomain))
    }
    environments.set(id, environment)
    return environment
  }

  return {
    urls,
    find: async (id) => environments.get(id),
    list: async () => [...environments.values()],
    findByHost: async (host) =>
      byHost.size === 0
        ? undefined
        : (byHost.get(host.toLowerCase()) ?? byHost.get(withoutPort(host))),
    remove,
    save(environment) {
      if (kept) keepEnvironment(kept, environment)
    },
    async restore(byName) {
      for (const its of kept ? keptEnvironments(kept) : []) await again(its, byName)
    },
    async sweep() {
      for (const environment of environments.values()) await environment.store.sweep()
    },
    async create(wish = {}) {
      if (environments.size + beingMade >= environmentsAtMost) {
        throw new StoreFull(`The mock keeps ${environmentsAtMost} environments at most`)
      }
      const { id, options } = named(wish)
      const { customDomain } = options
      if (customDomain && byHost.has(customDomain)) {
        throw new CustomDomainTaken(`${customDomain} belongs to another environment`)
      }
      if (customDomain) byHost.set(customDomain, undefined)
      beingMade += 1
      try {
        const environment = await make(wish, id, options)
        if (customDomain) byHost.set(customDomain, environment)
        environments.set(id, environment)
        return environment
      } catch (error) {
        if (customDomain) byHost.delete(customDomain)
        throw error
      } finally {
        beingMade -= 1
      }
    },
  }
}
