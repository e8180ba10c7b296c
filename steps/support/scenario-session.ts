import { env } from 'node:process'
import { isContraryToHaip } from '../../mock-server/haip-options.ts'
import type { EnvironmentOptions } from '../../mock-server/options.ts'
import type { Cannot } from '../../protocol/absence.ts'
import type { Clock } from '../../protocol/clock.ts'
import type { Evidence } from '../../protocol/evidence.ts'
import type { LoadedTarget } from '../../targets/load-target.ts'
import type { PingOneAccess } from '../../targets/pingone-worker.ts'
import type { OfferTicket, OfferWish, TargetSession } from '../../targets/target.ts'
import type { ClientAuthentication, WalletClient } from '../../wallet/client/wallet-client.ts'
import { RecordingHttp } from '../../wallet/http/http.ts'
import { inOrder } from './choice.ts'
import type { Intent } from './intent.ts'
import { startsWith, withoutOffer } from './offer-wish.ts'
import { goTheOnlyWay, type OnlyWay, onceMore, onlyWayOf } from './only-offer.ts'
import { patience } from './patience.ts'
import { runConnections } from './run-connections.ts'
import { runHosts } from './run-hosts.ts'
import type { ScenarioFacts } from './scenario-facts.ts'
import { SessionClock } from './session-clock.ts'

/** A scenario and its target: opened by the first step that asks anything of it, as the steps before wanted it. */
export class ScenarioSession {
  readonly clock = new SessionClock()
  readonly loaded: LoadedTarget
  readonly #facts: ScenarioFacts
  readonly #intent: Intent
  readonly #resources: AsyncDisposableStack
  #http: RecordingHttp | undefined
  #opened: TargetSession | undefined

  /** @param resources what the end of the scenario closes. */
  constructor(
    loaded: LoadedTarget,
    facts: ScenarioFacts,
    intent: Intent,
    resources: AsyncDisposableStack,
  ) {
    this.loaded = loaded
    this.#facts = facts
    this.#intent = intent
    this.#resources = resources
  }

  async open(): Promise<TargetSession> {
    if (this.#opened) return this.#opened
    const { timeStandsStill, faults, mockOptions, variants } = this.#intent
    const session = await this.loaded.target.open({
      http: this.http,
      clock: timeStandsStill ? 'frozen' : 'running',
      ...(faults.length === 0 ? {} : { faults: faults.map(({ name }) => name) }),
      ...(Object.keys(mockOptions).length === 0 ? {} : { options: { ...mockOptions } }),
      ...(variants.length === 0 ? {} : { variants: variants.map(({ name }) => name) }),
    })
    this.clock.follow(session.clock)
    this.#opened = this.#resources.use(session)
    // Whichever scenario is first: nothing else has touched the offer then.
    await this.onlyWay()
    return session
  }

  /**
   * What the mock should be like for this scenario, where the specification leaves it to the issuer. Any other
   * target is what it is: the step that prefers something goes on to skip where the metadata shows otherwise.
   * @param advice requirements of SHOULD level that such an issuer leaves aside: no warning about them.
   */
  preferIssuer(options: EnvironmentOptions, advice: readonly string[] = []): void {
    if (this.#opened) throw new Error('the issuer is chosen before anything is asked of it')
    this.#intent.mockOptions = { ...this.#intent.mockOptions, ...options }
    if (this.loaded.kind === 'mock') for (const id of advice) this.#intent.leftAside.add(id)
  }

  /** The target is our own mock, without a fault and as usual: it has to answer exactly as the specification says. */
  get isReference(): boolean {
    const { faults, variants } = this.#intent
    const isAltered = faults.length + variants.length > 0 || !!env.VCISPEC_ALTERED
    return this.loaded.kind === 'mock' && !isAltered
  }

  /**
   * The profiles that judge this scenario. One that has the mock be another issuer than HAIP allows says nothing of
   * HAIP; any other target is what it is, and claims what it claims.
   */
  get judgedProfiles(): readonly string[] {
    const { kind, profiles } = this.loaded
    if (kind !== 'mock' || !isContraryToHaip(this.#intent.mockOptions)) return profiles
    return profiles.filter((profile) => profile !== 'haip')
  }

  /** As the target file or the session names it. */
  get namedIssuer(): string | undefined {
    return this.loaded.credentialIssuer ?? this.#opened?.credentialIssuer
  }

  /** As the target file, the session or an offer names it; null where none does. */
  get credentialIssuer(): string | null {
    const named = this.namedIssuer
    if (named !== undefined) return named
    const offered = this.evidence.offers.map(
      ({ offer }) => Object(offer).credential_issuer as unknown,
    )
    return offered.find((issuer) => typeof issuer === 'string') ?? null
  }

  /** What is known of the PingOne service behind it, once it is open. */
  get pingone(): PingOneAccess | undefined {
    return this.#opened?.pingone?.access
  }

  get evidence(): Evidence {
    return this.http.log.evidence()
  }

  get http(): RecordingHttp {
    if (this.#http) return this.#http
    const http = this.#newHttp(this.clock)
    // A scenario that was skipped before it asked anything is still looked at, when all is over.
    this.#http = this.#resources.disposed ? http : this.#resources.use(http)
    return this.#http
  }

  /** Lets the seconds pass that an issuer asks for. */
  readonly wait = patience(
    () => this.open(),
    () => this.loaded.patienceSeconds,
  )

  /** Where the target has one offer, what the run's one journey with its code saw; undefined elsewhere. */
  async onlyWay(): Promise<OnlyWay | undefined> {
    const { onlyOffer } = await this.open()
    return onlyOffer && onlyWayOf(onlyOffer, async () => this.#goTheOnlyWay(await this.open()))
  }

  /** This scenario is about what was seen there. */
  seeThrough(http: RecordingHttp): void {
    this.#http = http
  }

  /** As the target makes it; where it has one only, that one again. */
  async createOffer(wish: OfferWish): Promise<OfferTicket | Cannot> {
    const session = await this.open()
    const ticket = await session.createOffer(wish)
    if ('cannot' in ticket && session.startsItself && startsWith(wish, this.#facts.clauses))
      return withoutOffer
    const way = await this.onlyWay()
    return way && 'offer' in ticket ? onceMore(way, wish, ticket) : ticket
  }

  /** The target file may name the configurations to exercise: offers are then for one of them, unless more is needed. */
  ownConfigurations(): OfferWish {
    const [first] = inOrder(this.loaded.credentials)
    return first === undefined ? {} : { configurations: [first] }
  }

  /** When what is offered now was made, where this run made it. */
  madeAt(): Date | undefined {
    return this.#opened?.onlyOffer ? undefined : this.clock.now()
  }

  /** The wallet's registration by one of these methods; by that of the scenario, where none are named. */
  async client(
    methods: readonly ClientAuthentication[] = this.#intent.clientAuthentication === undefined
      ? []
      : [this.#intent.clientAuthentication],
  ): Promise<WalletClient | Cannot> {
    const { client, otherClients = [] } = await this.open()
    if (methods.length === 0) return client
    return (
      [client, ...otherClients].find(({ authentication }) => methods.includes(authentication)) ?? {
        cannot: `the target file has no client that authenticates with ${methods.join(' or ')}`,
        keys: ['secondClient'],
      }
    )
  }

  /** Nothing that this scenario wishes for matters: the way is the same whichever asks first. */
  async #goTheOnlyWay(session: TargetSession): Promise<OnlyWay> {
    await using http = this.#newHttp(session.clock)
    const { credentialIssuer, patienceSeconds } = this.loaded
    return await goTheOnlyWay(http, session, { credentialIssuer, patienceSeconds })
  }

  #newHttp(clock: Clock): RecordingHttp {
    const { loaded } = this
    return new RecordingHttp({
      clock,
      ...runConnections(loaded),
      ...runHosts(loaded.requestsPerSecond),
    })
  }
}

/** Why nobody but the user of the offers can sign in; undefined where somebody can. */
export function secondUserMissing({ secondSignIn, browse }: TargetSession): Cannot | undefined {
  return secondSignIn && !browse
    ? undefined
    : {
        cannot: 'the target file names no second user who signs in without a browser',
        keys: ['secondLogin'],
      }
}
