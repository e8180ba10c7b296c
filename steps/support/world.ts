import { env } from 'node:process'
import { World } from '@cucumber/cucumber'
import type { Clause } from '../../checks/clause.ts'
import type { Fault } from '../../mock-server/faults/fault.ts'
import { isContraryToHaip } from '../../mock-server/haip-options.ts'
import type { EnvironmentOptions } from '../../mock-server/options.ts'
import type { Variant } from '../../mock-server/variants/variant.ts'
import { type Absence, absenceOf, type Cannot, notOfferedHere } from '../../protocol/absence.ts'
import { followJson } from '../../protocol/bounded-json.ts'
import type { Clock } from '../../protocol/clock.ts'
import type { Attempt, Evidence, OfferSighting } from '../../protocol/evidence.ts'
import type { Exchange } from '../../protocol/exchange.ts'
import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import type { NotReached, Outcome } from '../../protocol/outcomes.ts'
import type { Place } from '../../protocol/places.ts'
import { type LoadedTarget, loadTarget } from '../../targets/load-target.ts'
import type { PingOneAccess } from '../../targets/pingone-worker.ts'
import type { OfferTicket, OfferWish, TargetSession } from '../../targets/target.ts'
import type { AlterationTable } from '../../wallet/alterations/alteration.ts'
import { attemptEach } from '../../wallet/alterations/attempt-each.ts'
import { atDepth, type Depth } from '../../wallet/alterations/registry.ts'
import { attempt } from '../../wallet/attempt.ts'
import type { ClientAuthentication, WalletClient } from '../../wallet/client/wallet-client.ts'
import type { Deviation, JourneyNeeds } from '../../wallet/deviations/deviation.ts'
import { lacking } from '../../wallet/failure.ts'
import { RecordingHttp } from '../../wallet/http/http.ts'
import { Journey } from '../../wallet/journey.ts'
import type { RequestWish } from '../../wallet/request-wish.ts'
import { ServerKnowledge } from '../../wallet/server-knowledge.ts'
import {
  markedAs,
  type SignIn,
  withRefusal,
  withWrongPassword,
} from '../../wallet/sign-in/sign-in-form.ts'
import { type Demand, inOrder, suitable } from './choice.ts'
import { chosenTarget, type Parameters } from './chosen-target.ts'
import { demandsOfDeviation, demandsOfRequest } from './demands.ts'
import {
  keptForTheWholeWay,
  onlyGrant,
  orCannot,
  startsWith,
  unlikeWish,
  wishCovers,
  withoutOffer,
} from './offer-wish.ts'
import { goTheOnlyWay, type OnlyWay, onceMore, onlyWayOf, reservedBy } from './only-offer.ts'
import { patience } from './patience.ts'
import { runConnections } from './run-connections.ts'
import { runHosts } from './run-hosts.ts'
import type { ScenarioFacts } from './scenario-facts.ts'
import { SessionClock } from './session-clock.ts'

/** What a step tells Cucumber: nothing, or that the scenario does not apply to this target. */
export type StepResult = 'skipped' | undefined

/** Of the whole run, as far as this thread sees it. */
const knowledge = new ServerKnowledge()

/** One scenario: its session with the target, its wallet, and what it has seen so far. */
export class ConformanceWorld extends World<Parameters> {
  readonly resources = new AsyncDisposableStack()
  readonly clock = new SessionClock()
  facts!: ScenarioFacts
  loaded!: LoadedTarget
  /** Of the mock, when the scenario asks for some. */
  faults: readonly Fault[] = []
  /** Of the mock, see `preferIssuer`. */
  mockOptions: EnvironmentOptions = {}
  /** Recommendations that the mock leaves aside because this scenario wants it to. */
  readonly leftAside = new Set<string>()
  variants: readonly Variant[] = []
  timeStandsStill = false
  wish: OfferWish = {}
  deviation: Deviation | undefined
  usesAuthorizationDetails = false
  /** The configuration to ask for; undefined: the first one offered. */
  wantedConfiguration: string | undefined
  /** Beside them. */
  usesScope = false
  declines = false
  mistypesPassword = false
  /** Who signs in is not the user of the offer. */
  strangerSignsIn = false
  sendsUnknownParameters = false
  usesBearerTokens = false
  /** How the wallet makes its credential requests, where it has a choice. */
  request: RequestWish = {}
  /** How the wallet says who it is; undefined: as it is registered first. */
  clientAuthentication: ClientAuthentication | undefined
  /** How the wallet's last request ended. */
  outcome: Outcome | undefined
  /** How the requests of several wallets ended. */
  race: readonly Outcome[] = []
  /** How everything ended that the wallet did wrong at one place. */
  attempts: readonly Attempt[] = []
  /** The last answer of PingOne's management API. */
  api: Exchange | undefined
  /** The offer resource as it was when the worker made it. */
  offerResource: unknown
  /** Lets the seconds pass that an issuer asks for. */
  readonly wait = patience(
    () => this.session(),
    () => this.loaded.patienceSeconds,
  )
  /** What the worker wants of the token. */
  requiredScopes: readonly string[] = []
  /** The user credential that the worker made last. */
  userCredential: unknown
  readonly sightings: OfferSighting[] = []
  /** What the credential configuration has to be like, beside what the wallet's request needs. */
  readonly demands: Demand[] = []
  /** Clauses that a step asked about, beside those of the tags. */
  readonly judged = new Set<Clause>()
  /** Why the scenario does not apply to this target. */
  skipped: { readonly reason: string; readonly absence: Absence } | undefined
  #http: RecordingHttp | undefined
  #session: TargetSession | undefined
  #ticket: OfferTicket | undefined
  /** When the newest offer was made, where this run made it. */
  #madeAt: Date | undefined
  #journey: Journey | undefined

  async load(facts: ScenarioFacts): Promise<void> {
    this.facts = facts
    this.loaded = await loadTarget(chosenTarget(this.parameters, env))
    followJson(this.loaded.limits.jsonItems)
  }

  /** The target is our own mock, without a fault and as usual: it has to answer exactly as the specification says. */
  get isReference(): boolean {
    const isAltered = this.faults.length + this.variants.length > 0 || !!env.VCISPEC_ALTERED
    return this.loaded.kind === 'mock' && !isAltered
  }

  /**
   * The profiles that judge this scenario. One that has the mock be another issuer than HAIP allows says nothing of
   * HAIP; any other target is what it is, and claims what it claims.
   */
  get judgedProfiles(): readonly string[] {
    const { kind, profiles } = this.loaded
    if (kind !== 'mock' || !isContraryToHaip(this.mockOptions)) return profiles
    return profiles.filter((profile) => profile !== 'haip')
  }

  /** As the target file or the session names it. */
  get namedIssuer(): string | undefined {
    return this.loaded.credentialIssuer ?? this.#session?.credentialIssuer
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

  /** What is known of the PingOne service behind the open session. */
  get pingone(): PingOneAccess | undefined {
    return this.#session?.pingone?.access
  }

  get evidence(): Evidence {
    return this.http.log.evidence()
  }

  get http(): RecordingHttp {
    if (this.#http) return this.#http
    const http = this.#newHttp(this.clock)
    // A scenario that was skipped before it asked anything is still looked at, when all is over.
    this.#http = this.resources.disposed ? http : this.resources.use(http)
    return this.#http
  }

  #newHttp(clock: Clock): RecordingHttp {
    const { loaded } = this
    return new RecordingHttp({
      clock,
      ...runConnections(loaded),
      ...runHosts(loaded.requestsPerSecond),
    })
  }

  async session(): Promise<TargetSession> {
    if (this.#session) return this.#session
    const session = await this.loaded.target.open({
      http: this.http,
      clock: this.timeStandsStill ? 'frozen' : 'running',
      ...(this.faults.length === 0 ? {} : { faults: this.faults.map(({ name }) => name) }),
      ...(Object.keys(this.mockOptions).length === 0 ? {} : { options: { ...this.mockOptions } }),
      ...(this.variants.length === 0 ? {} : { variants: this.variants.map(({ name }) => name) }),
    })
    this.clock.follow(session.clock)
    this.#session = this.resources.use(session)
    // Whichever scenario is first: nothing else has touched the offer then.
    await this.onlyWay()
    return session
  }

  /** Where the target has one offer, what the run's one journey with its code saw; undefined elsewhere. */
  async onlyWay(): Promise<OnlyWay | undefined> {
    const { onlyOffer } = await this.session()
    return onlyOffer && onlyWayOf(onlyOffer, async () => this.#goTheOnlyWay(await this.session()))
  }

  /** This scenario is about what was seen on that way. */
  adopt({ http, sighting, outcome }: OnlyWay): void {
    this.#http = http
    this.sightings.push(sighting)
    this.outcome = outcome
  }

  /**
   * What the mock should be like for this scenario, where the specification leaves it to the issuer. Any other
   * target is what it is: the step that prefers something goes on to skip where the metadata shows otherwise.
   * @param advice requirements of SHOULD level that such an issuer leaves aside: no warning about them.
   */
  preferIssuer(options: EnvironmentOptions, advice: readonly string[] = []): void {
    if (this.#session) throw new Error('the issuer is chosen before anything is asked of it')
    this.mockOptions = { ...this.mockOptions, ...options }
    if (this.loaded.kind === 'mock') for (const id of advice) this.leftAside.add(id)
  }

  /** @param absence whether the target does not offer it (the default), or its file lacks a key for it. */
  skip(reason: string, absence: Absence = notOfferedHere): 'skipped' {
    this.skipped = { reason, absence }
    this.log(`not applicable: ${reason}`)
    return 'skipped'
  }

  /** As the target makes it; where it has one only, that one again. */
  async createOffer(wish: OfferWish): Promise<OfferTicket | Cannot> {
    const session = await this.session()
    const ticket = await session.createOffer(wish)
    if ('cannot' in ticket && session.startsItself && startsWith(wish, this.facts.clauses))
      return withoutOffer
    const way = await this.onlyWay()
    return way && 'offer' in ticket ? onceMore(way, wish, ticket) : ticket
  }

  /** Has the target make an offer, which the next request takes up. */
  async makeOffer(wish: OfferWish): Promise<StepResult> {
    this.wish = wish
    const ticket = await this.createOffer({ ...this.#ownConfigurations(), ...wish })
    if ('cannot' in ticket) return this.skip(ticket.cannot, absenceOf(ticket))
    const unlike = await unlikeWish(wish, ticket)
    if (unlike !== undefined) return this.skip(unlike)
    this.handOver(ticket)
    return undefined
  }

  /** The same, for the first of these configurations that the target can offer. */
  async makeOfferOfOne(ids: readonly string[], wish: OfferWish): Promise<StepResult> {
    let result: StepResult
    for (const id of ids) {
      this.skipped = undefined
      result = await this.makeOffer({ ...wish, configurations: [id] })
      if (result !== 'skipped') return undefined
    }
    return result
  }

  /** The wallet takes up an offer that came to it some way or other. */
  async openOffer(offer: string, txCode?: string): Promise<OfferSighting> {
    const client = await this.client()
    this.#journey = await this.#newJourney('cannot' in client ? {} : { client })
    const sighting = await this.#journey.takeOffer(offer, txCode, this.#madeAt)
    this.sightings.push(sighting)
    return sighting
  }

  /** What the wallet is on: its offer, or without one the issuer that the target names. */
  async journey(): Promise<Journey> {
    if (this.#journey) return this.#journey
    const ticket = this.#takeTicket() ?? (await this.#offerThatNamesTheIssuer())
    if (ticket && ticket !== withoutOffer) await this.openOffer(ticket.offer, ticket.txCode)
    this.#journey ??= await this.#newJourney()
    return this.#suit(this.#demands)
  }

  /** The configuration that is asked for has to fit: another one is offered, where it does not. */
  async demand(...demands: readonly Demand[]): Promise<void> {
    this.demands.push(...demands)
    if (this.#journey) await this.#suit(demands)
  }

  get #demands(): readonly Demand[] {
    return [...this.demands, ...demandsOfRequest(this.request)]
  }

  /** The journey goes on with an offer for a configuration that fits, where there is one. */
  async #suit(demands: readonly Demand[]): Promise<Journey> {
    const journey = this.#journey ?? (await this.#newJourney())
    const offer = await this.#suitableOffer(journey, demands, this.wish)
    if (offer) {
      this.handOver(offer.ticket)
      const { offer: made, txCode } = this.#takeTicket() ?? offer.ticket
      await this.openOffer(made, txCode)
      this.#journey?.prefer(offer.ids)
    }
    return this.#journey ?? journey
  }

  /** An offer instead of the one that the journey has taken; undefined where that will do, or there is none better. */
  async #suitableOffer(
    journey: Journey,
    demands: readonly Demand[],
    wish: OfferWish,
  ): Promise<{ readonly ticket: OfferTicket; readonly ids: readonly string[] } | undefined> {
    if (demands.length === 0) return undefined
    const ids = (await suitable(journey, this.loaded.credentials, demands)) ?? []
    const offered = await journey.offeredConfigurations()
    journey.prefer([...ids, ...inOrder(this.loaded.credentials)])
    const [first] = ids
    if (first === undefined || 'kind' in offered || offered.some((id) => ids.includes(id))) return
    if (this.wish.configurations) return undefined
    const ticket = await this.createOffer({ ...wish, configurations: [first] })
    return 'cannot' in ticket ? undefined : { ticket, ids }
  }

  /** The next request is a second user's: `strangerSignsIn` with an offer, whoever it is for, and here without one. */
  async journeyOfSecondUser(): Promise<Journey> {
    const grant = grantTypes.authorizationCode
    this.#journey = await this.#newJourney({ secondUser: true, isAttempt: true, grant })
    return this.#journey
  }

  /** @returns 'skipped' where the target file names no second user. */
  async needsSecondUser(): Promise<StepResult> {
    const nobody = secondUserMissing(await this.session())
    return nobody && this.skip(nobody.cannot, absenceOf(nobody))
  }

  /** The next request takes up a new offer. */
  forgetJourney(): void {
    this.#journey = undefined
  }

  /** The next request takes up this offer. */
  handOver(ticket: OfferTicket | undefined): void {
    this.#journey = undefined
    this.#ticket = ticket
    this.#madeAt = ticket && !this.#session?.onlyOffer ? this.clock.now() : undefined
  }

  /** Carries the wallet's deviation out, beside the same request without it. */
  async attempt(deviation: Deviation): Promise<void> {
    const demands = [...this.#demands, ...demandsOfDeviation(deviation)]
    const { outcome } = await attempt(deviation, {
      log: this.http.log,
      wait: this.wait,
      newJourney: (needs) => this.#journeyFor(needs, demands),
    })
    this.outcome = outcome
  }

  /** Carries out everything that can be wrong with an artefact at a place. */
  async attemptEach(table: AlterationTable, at: Place): Promise<void> {
    const deviations = atDepth(this.depth, table, at)
    const demands = [...this.#demands, ...deviations.slice(0, 1).flatMap(demandsOfDeviation)]
    this.attempts = await attemptEach(deviations, {
      log: this.http.log,
      wait: this.wait,
      newJourney: (needs) => this.#journeyFor(needs, demands),
    })
  }

  /** How much of what can go wrong is tried. */
  get depth(): Depth {
    return env.VCISPEC_DEPTH === 'quick' ? 'quick' : 'full'
  }

  /** The wallet's registration by one of these methods; by that of the scenario, where none are named. */
  async client(
    methods: readonly ClientAuthentication[] = this.clientAuthentication === undefined
      ? []
      : [this.clientAuthentication],
  ): Promise<WalletClient | Cannot> {
    const { client, otherClients = [] } = await this.session()
    if (methods.length === 0) return client
    return (
      [client, ...otherClients].find(({ authentication }) => methods.includes(authentication)) ?? {
        cannot: `the target file has no client that authenticates with ${methods.join(' or ')}`,
        keys: ['secondClient'],
      }
    )
  }

  async #newJourney(journeyWish: JourneyWish = {}): Promise<Journey> {
    const { client: named, secondUser, needs, grant = onlyGrant(this.wish) } = journeyWish
    const session = await this.session()
    const reserved = await this.#reservedFrom(journeyWish)
    const client = named ?? session.client
    const clients = [session.client, ...(session.otherClients ?? [])]
    const secondClient = clients.find((other) => other !== client)
    const keyAttester = [client, ...clients].find(({ attester }) => attester)?.attester
    const { credentialIssuer = this.loaded.credentialIssuer } = session
    return new Journey({
      http: this.http,
      client,
      ...(secondClient ? { secondClient } : {}),
      ...(keyAttester ? { keyAttester } : {}),
      clock: this.clock,
      knowledge,
      ...(session.onlyOffer
        ? {}
        : { newOffer: async () => orCannot(await this.createOffer(this.#offerLike(needs))) }),
      sendsUnknownParameters: this.sendsUnknownParameters,
      bearerOnly: this.usesBearerTokens,
      isAboutProofs: this.facts.clauses.some(({ prefix }) => prefix.startsWith('RFC9449-')),
      request: this.request,
      ...(session.signIn
        ? { signIn: this.#typing(session.signIn, session.secondSignIn, secondUser) }
        : {}),
      ...(session.browse && !this.mistypesPassword && !this.declines
        ? { browse: session.browse }
        : {}),
      ...(grant === undefined ? {} : { grant }),
      ...(session.codeLifetimeSeconds === undefined
        ? {}
        : { codeLifetimeSeconds: session.codeLifetimeSeconds }),
      ...(reserved && { reserved }),
      preferred: inOrder(this.loaded.credentials),
      ...(credentialIssuer === undefined ? {} : { credentialIssuer }),
    })
  }

  /** Nothing that this scenario wishes for matters: the way is the same whichever asks first. */
  async #goTheOnlyWay(session: TargetSession): Promise<OnlyWay> {
    await using http = this.#newHttp(session.clock)
    const { credentialIssuer, patienceSeconds } = this.loaded
    return await goTheOnlyWay(http, session, { credentialIssuer, patienceSeconds })
  }

  /** Why the code of the only offer is not for this journey; undefined where it is. */
  async #reservedFrom({ isAttempt }: JourneyWish): Promise<NotReached | undefined> {
    const way = await this.onlyWay()
    if (!way) return undefined
    return isAttempt ? lacking(keptForTheWholeWay) : reservedBy(way)
  }

  async #journeyFor(needs: JourneyNeeds, demands: readonly Demand[]): Promise<Journey | Cannot> {
    const unused = this.#takeTicket()
    const session = await this.session()
    const client = await this.client(needs.client)
    if ('cannot' in client) return client
    const nobody = needs.secondUser ? secondUserMissing(session) : undefined
    if (nobody) return nobody
    const ticket = unused && wishCovers(this.wish, needs) ? unused : await this.#offerFor(needs)
    if ('cannot' in ticket) return ticket
    const madeAt = ticket === unused || session.onlyOffer ? this.#madeAt : this.clock.now()
    const { secondUser = false, grant } = needs
    const taking = async (
      taken: OfferTicket,
      made: Date | undefined,
      preferred?: readonly string[],
    ) => {
      const wish = { isAttempt: true, client, secondUser, needs }
      const journey = await this.#newJourney(grant === undefined ? wish : { ...wish, grant })
      if (preferred) journey.prefer(preferred)
      if (taken !== withoutOffer) await journey.takeOffer(taken.offer, taken.txCode, made)
      return journey
    }
    const journey = await taking(ticket, madeAt)
    const better = await this.#suitableOffer(journey, demands, this.#offerLike(needs))
    return better ? taking(better.ticket, this.clock.now(), better.ids) : journey
  }

  /** Of one of the configurations that are needed, the first that the target can offer. */
  async #offerFor(needs: JourneyNeeds): Promise<OfferTicket | Cannot> {
    const { configurations } = needs
    if (!configurations) return this.createOffer(this.#offerLike(needs))
    const own = this.loaded.credentials
    const ids = configurations.filter((id) => own?.includes(id) ?? true).slice(0, mostTried)
    let answer: OfferTicket | Cannot =
      configurations.length > 0 && ids.length === 0
        ? { cannot: 'the target file names one credential only', keys: ['credentials'] }
        : { cannot: 'the issuer has no other credential' }
    for (const id of ids) {
      answer = await this.createOffer({ ...this.#offerLike(needs), configurations: [id] })
      if ('offer' in answer) break
    }
    return answer
  }

  #offerLike({ grant, txCode, deferred, denied }: JourneyNeeds = {}): OfferWish {
    return {
      ...this.#ownConfigurations(),
      ...this.wish,
      ...(grant === undefined ? {} : { grants: [grant] }),
      ...(txCode === undefined ? {} : { txCode }),
      ...(deferred === undefined ? {} : { deferred }),
      ...(denied === undefined ? {} : { denied }),
    }
  }

  /** The user at the keyboard, who may mistype the password, or be somebody else. */
  #typing(signIn: SignIn, second: SignIn | undefined, asSecond = false): SignIn {
    const mistyping = withWrongPassword(signIn)
    const declining = withRefusal(signIn)
    const stranger = second && markedAs(second, 'another user')
    return (page) => {
      if (stranger && (asSecond || this.strangerSignsIn)) return stranger(page)
      if (this.declines) return declining(page)
      return this.mistypesPassword ? mistyping(page) : signIn(page)
    }
  }

  /** Undefined where the issuer is known without, and where there is none to be had. */
  async #offerThatNamesTheIssuer(): Promise<OfferTicket | undefined> {
    const session = await this.session()
    if (session.credentialIssuer !== undefined || this.loaded.credentialIssuer !== undefined) return
    const ticket = await this.createOffer(this.#ownConfigurations())
    return 'cannot' in ticket ? undefined : ticket
  }

  #takeTicket(): OfferTicket | undefined {
    const ticket = this.#ticket
    this.#ticket = undefined
    return ticket
  }

  /** The target file may name the configurations to exercise: offers are then for one of them, unless more is needed. */
  #ownConfigurations(): OfferWish {
    const [first] = inOrder(this.loaded.credentials)
    return first === undefined ? {} : { configurations: [first] }
  }
}

/** Why nobody but the user of the offers can sign in; undefined where somebody can. */
function secondUserMissing({ secondSignIn, browse }: TargetSession): Cannot | undefined {
  return secondSignIn && !browse
    ? undefined
    : {
        cannot: 'the target file names no second user who signs in without a browser',
        keys: ['secondLogin'],
      }
}

/** A target may not be able to offer all that its metadata lists. */
const mostTried = 4

interface JourneyWish {
  /** Not the user of the offer signs in. */
  readonly secondUser?: boolean
  /** Of a deviation or its twin. */
  readonly isAttempt?: boolean
  readonly client?: WalletClient
  /** What the offer is like, beside the wish of the scenario. */
  readonly needs?: JourneyNeeds
  readonly grant?: GrantType
}
