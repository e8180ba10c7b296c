import { randomBytes, randomUUID } from 'node:crypto'
import { type Clock, MovableClock } from '../protocol/clock.ts'
import { createIssuerKeys } from './crypto/keys.ts'
import type { Authority } from './crypto/tls.ts'
import { Environment, type Urls } from './environment.ts'
import type { Fault } from './faults/fault.ts'
import { withProfile } from './haip-options.ts'
import { customHost, withoutPort } from './http/custom-host.ts'
import { Journal, JournalRoom } from './journal.ts'
import { type KeptEnvironment, keptEnvironments } from './keeping.ts'
import type { ForeignClient } from './oauth/foreign-client.ts'
import { createWalletKeys, seededClients } from './oauth/registered-client.ts'
import type { EnvironmentOptions } from './options.ts'
import { presetOptions } from './presets.ts'
import { LocalRegistry } from './registry/local-registry.ts'
import type { Registry } from './registry/registry.ts'
import { SharedRegistry } from './registry/shared-registry.ts'
import { seed } from './seed/seed.ts'
import { MemoryStore } from './store/memory.ts'
import type { PostgresStores } from './store/postgres/stores.ts'
import { entriesAtMost, Room } from './store/room.ts'
import type { SqliteFile } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
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

/** What the names mean that were kept. */
type ByName = (kept: KeptEnvironment) => Promise<{
  readonly faults: readonly Fault[]
  readonly variants: readonly Variant[]
}>

/** The environments behind one pair of listeners. */
export interface Mock extends Omit<Registry, 'reserve' | 'add'> {
  readonly urls: Urls
  /** In what it is kept. */
  readonly keptIn: 'memory' | 'file' | 'database'
  /** Seeded, so that an offer works at once. @throws CustomDomainTaken, StoreFull, UsageError for an unknown preset */
  create(wish?: EnvironmentWish): Promise<Environment>
  /** Brings back what was kept. */
  restore(): Promise<void>
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
  /** Wallets of others that every new environment knows. */
  readonly clients?: readonly ForeignClient[]
  readonly store?: (clock: Clock, environmentId: string) => Store
  /** Where everything is kept over a restart, with what it is that names stand for there; in memory without. */
  readonly kept?: { readonly in: SqliteFile | PostgresStores; readonly byName: ByName }
  /** Told of every demand that was not met: `dpop-typ@par`. */
  readonly onRefusal?: (demand: string) => void
  /** Told before an environment with a custom domain is reachable. */
  readonly onCustomDomain?: (host: string) => Promise<void>
  /** Environments; another one is refused. */
  readonly environmentsAtMost?: number
  /** Offers of an environment; another one is refused. */
  readonly offersAtMost?: number
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
  const rooms = new Room(entries)
  const journals = new JournalRoom()
  const { kept } = parts
  const database = kept?.in.kind === 'database' ? kept.in : undefined
  const file = kept?.in.kind === 'file' ? kept.in : undefined
  const store =
    parts.store ??
    ((clock: Clock, environment: string) => {
      const room = new Room(entries, rooms)
      return kept ? kept.in.store(environment, clock, room) : new MemoryStore(clock, room)
    })
  const walletKeys = createWalletKeys(authority, clock.now())
  const onCustomDomain = async (host: string) => parts.onCustomDomain?.(withoutPort(host))
  const local = new LocalRegistry(environmentsAtMost, file?.kept)
  const shared =
    kept && database
      ? new SharedRegistry({
          kept: database.kept,
          again: (its) => again(its, kept.byName),
          faultsOf: async (its) => (await kept.byName(its)).faults,
          onCustomDomain,
          auth: new URL(urls.auth),
          clock,
          limits: { room: new Room(entries, rooms), environmentsAtMost },
        })
      : undefined
  const registry: Registry = shared ?? local

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

  async function clientsOf({
    clientKeys,
    redirectUri = 'https://wallet.example/cb',
  }: EnvironmentOptions) {
    const keys = await walletKeys
    const assertion = clientKeys === 'rsa' ? await keys.rsaAssertion() : keys.assertion
    return seededClients(redirectUri, { ...keys, assertion })
  }

  async function make(wish: EnvironmentWish, id: string, options: EnvironmentOptions) {
    const { faults = parts.faults, variants = parts.variants ?? [] } = wish
    const environmentClock = new MovableClock({
      frozen: wish.clock === 'frozen',
      wall: () => clock.now().getTime(),
    })
    const its = {
      id,
      clock: environmentClock,
      keys: createIssuerKeys(authority, issuerOf(id, options), environmentClock),
      journal: new Journal({ room: journals }),
      urls,
      options,
      worker: { clientId: randomUUID(), clientSecret: randomBytes(32).toString('base64url') },
      clients: await clientsOf(options),
      variants,
      faults,
      ...(parts.onRefusal && { onRefusal: parts.onRefusal }),
      ...(parts.offersAtMost && { offersAtMost: parts.offersAtMost }),
    }
    const environment = new Environment({ ...its, store: store(environmentClock, id) })
    try {
      // A database gets all of it at once, or nothing.
      const begins = shared && new MemoryStore(environmentClock)
      const beginning = begins ? new Environment({ ...its, store: begins }) : environment
      await seed(beginning)
      for (const client of parts.clients ?? [])
        await beginning.store.collection('clients').put(client.id, client)
      if (options.customDomain) await onCustomDomain(options.customDomain)
      await registry.add(environment, begins?.entries() ?? [])
    } catch (error) {
      if (!shared) await environment.store.discard()
      throw error
    }
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
      keys: createIssuerKeys(authority, issuerOf(id, options), environmentClock, its.keys),
      journal: new Journal({ room: journals }),
      ...(parts.onRefusal && { onRefusal: parts.onRefusal }),
      ...(parts.offersAtMost && { offersAtMost: parts.offersAtMost }),
    })
    if (options.customDomain) await onCustomDomain(options.customDomain)
    return environment
  }

  return {
    urls,
    keptIn: kept?.in.kind ?? 'memory',
    ids: () => registry.ids(),
    reach: () => registry.reach(),
    find: (id) => registry.find(id),
    findByHost: (host) => registry.findByHost(host),
    list: () => registry.list(),
    oldest: () => registry.oldest(),
    remove: (id) => registry.remove(id),
    change: (environment, change) => registry.change(environment, change),
    sweep: () => registry.sweep(),
    async restore() {
      await shared?.noteHosts()
      if (!kept || !file) return
      for (const its of keptEnvironments(file.kept)) local.restored(await again(its, kept.byName))
    },
    async create(wish = {}) {
      const { id, options } = named(wish)
      using _reserved = await registry.reserve(options.customDomain)
      return await make(wish, id, options)
    },
  }
}
