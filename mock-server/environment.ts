import type { MovableClock } from '../protocol/clock.ts'
import { type GrantType, grantTypes } from '../protocol/grants.ts'
import type { Place } from '../protocol/places.ts'
import { altered } from './altered.ts'
import type { IssuerKeys } from './crypto/keys.ts'
import type { ElsewhereDemand } from './demands/elsewhere.ts'
import { passable } from './demands/leniency.ts'
import { demands, type WalletDemand } from './demands/registry.ts'
import type { Alteration, Demand, Fault } from './faults/fault.ts'
import { currentPlace, note } from './http/place.ts'
import { ProtocolError } from './http/protocol-error.ts'
import type { Journal } from './journal.ts'
import type { RegisteredClient } from './oauth/registered-client.ts'
import type { EnvironmentOptions } from './options.ts'
import type { SeamCall, SeamContext, Seams } from './seams/seams.ts'
import type { Store } from './store/store.ts'
import { acts } from './turns/present.ts'
import type { Variant } from './variants/variant.ts'

/** Where the surfaces of the mock are reached from outside; no trailing slash. */
export interface Urls {
  /** Ends in `/v1`. */
  readonly api: string
  readonly auth: string
}

/** How a demand that is not met is told. */
export interface Refusal {
  readonly status?: number
  readonly error: string
  readonly description: string
  readonly headers?: Readonly<Record<string, string>>
}

const placesOf: ReadonlyMap<string, ReadonlySet<Place>> = new Map(
  Object.entries(demands).map(([name, { at }]) => [name, new Set(at)]),
)

/**
 * A namespace of the mock, PingOne's environment: state, keys, clock, faults and journal belong to it.
 * Nothing is shared between two environments but the listener.
 */
export class Environment {
  readonly id: string
  readonly createdAt: Date
  readonly clock: MovableClock
  readonly store: Store
  readonly keys: IssuerKeys
  readonly journal: Journal
  readonly urls: Urls
  readonly options: EnvironmentOptions
  readonly worker: { readonly clientId: string; readonly clientSecret: string }
  /** Wallets that are registered, the public one first. */
  readonly clients: readonly [RegisteredClient, ...RegisteredClient[]]
  /** Legal, but unusual: what an issuer may do as well. */
  readonly variants: readonly Variant[]
  faults: readonly Fault[]
  /** Told of every demand that was not met, with its place: `dpop-typ@par`. */
  readonly onRefusal: ((demand: string) => void) | undefined
  /** Offers that are kept; undefined: as many as there is room for. */
  readonly offersAtMost: number | undefined
  /** The Credential Issuer Identifier: `{auth}/{environment id}`, or the custom domain's origin. */
  readonly credentialIssuer: string

  constructor(parts: {
    readonly id: string
    /** By default now. */
    readonly createdAt?: Date
    readonly clock: MovableClock
    readonly store: Store
    readonly keys: IssuerKeys
    readonly journal: Journal
    readonly urls: Urls
    readonly options: EnvironmentOptions
    readonly worker: { readonly clientId: string; readonly clientSecret: string }
    readonly clients: readonly [RegisteredClient, ...RegisteredClient[]]
    readonly variants?: readonly Variant[]
    readonly faults: readonly Fault[]
    readonly onRefusal?: (demand: string) => void
    readonly offersAtMost?: number
  }) {
    this.id = parts.id
    this.clock = parts.clock
    this.createdAt = parts.createdAt ?? parts.clock.now()
    this.store = parts.store
    this.keys = parts.keys
    this.journal = parts.journal
    this.urls = parts.urls
    this.options = parts.options
    this.worker = parts.worker
    this.clients = parts.clients
    this.variants = parts.variants ?? []
    this.faults = parts.faults
    this.onRefusal = parts.onRefusal
    this.offersAtMost = parts.offersAtMost
    const { customDomain } = this.options
    this.credentialIssuer = customDomain
      ? `${new URL(this.urls.auth).protocol}//${customDomain}`
      : `${this.urls.auth}/${this.id}`
  }

  /** The wallet that authenticates by nothing. */
  get client(): RegisteredClient {
    return this.clients[0]
  }

  now(): Date {
    return this.clock.now()
  }

  /** Issuer identifier of the authorization server that has users, as PingOne has it: `{credential issuer}/as`. */
  get authorizationServer(): string {
    const isOwn = this.options.authorizationServers === 'own'
    return isOwn ? this.credentialIssuer : `${this.credentialIssuer}/as`
  }

  /** The grants of an offer that this issuer serves. */
  get grantTypes(): readonly GrantType[] {
    return this.options.grantTypes ?? Object.values(grantTypes)
  }

  /** Whether any fault or variant is on: without, seams and demands are as the code has them. */
  get isAltered(): boolean {
    return this.faults.length + this.variants.length > 0
  }

  /** Passes a value through the seam `name`: itself, unless a variant or a fault overrides it. */
  through<S extends keyof Seams>(
    name: S,
    value: Seams[S],
    request: Readonly<Record<string, unknown>> = {},
    call?: SeamCall,
  ): Seams[S] {
    if (!this.isAltered) return value
    const context: SeamContext = {
      now: this.now(),
      environment: this.id,
      credentialIssuer: this.credentialIssuer,
      root: Buffer.from(this.keys.root).toString('base64'),
      request,
      ...(call && { call }),
    }
    return altered(this.#alterations, name, value, context)
  }

  /**
   * Demands something of the wallet's request, at the place where it came in.
   * @param refusal made when it is needed, where making it is work.
   * @throws ProtocolError when `met` is false, unless a variant or a fault overlooks this demand or alters
   * the refusal.
   */
  demand(
    name: WalletDemand | ElsewhereDemand,
    met: boolean,
    refusal: Refusal | (() => Refusal),
  ): void {
    const at = currentPlace()
    // Workers come to the token endpoint too: what is demanded of them is in no table.
    if (at !== undefined && placesOf.get(name)?.has(at) === false) {
      throw new Error(`${name} is demanded at ${at}, and its table does not say so`)
    }
    if (met || this.overlooks(name)) return
    const refused = typeof refusal === 'function' ? refusal() : refusal
    const kept = this.options.leniency === 'report' ? passable(name, at) : undefined
    if (kept !== undefined) {
      note(name, `${refused.description} [${refused.error}]`, kept)
      return
    }
    const rewording = this.#alterations.find(
      (it) => (it.refuses?.[name] ?? it.refuses?.[`${name}@${at}` as Demand]) && acts(it),
    )?.refuses
    const altered = rewording?.[name] ?? rewording?.[`${name}@${at}` as Demand]
    this.onRefusal?.(at === undefined ? name : `${name}@${at}`)
    throw new ProtocolError({ demand: name, ...refused, ...altered })
  }

  /** Whether this demand is not made, wherever it is or at the place of the present request. */
  overlooks(demand: string): boolean {
    if (!this.isAltered) return false
    const names = [demand, `${demand}@${currentPlace()}`]
    return this.#alterations.some(
      (alteration) => alteration.overlooks?.some((it) => names.includes(it)) && acts(alteration),
    )
  }

  /** Faults come last: they break what a variant left right. */
  get #alterations(): readonly Alteration[] {
    return this.variants.length === 0 ? this.faults : [...this.variants, ...this.faults]
  }
}
