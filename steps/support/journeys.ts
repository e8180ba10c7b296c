import { env } from 'node:process'
import type { Cannot } from '../../protocol/absence.ts'
import type { Attempt, OfferSighting } from '../../protocol/evidence.ts'
import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import type { NotReached, Outcome } from '../../protocol/outcomes.ts'
import type { Place } from '../../protocol/places.ts'
import type { OfferTicket, OfferWish } from '../../targets/target.ts'
import type { AlterationTable } from '../../wallet/alterations/alteration.ts'
import { attemptEach } from '../../wallet/alterations/attempt-each.ts'
import { atDepth, type Depth } from '../../wallet/alterations/registry.ts'
import { attempt } from '../../wallet/attempt.ts'
import type { WalletClient } from '../../wallet/client/wallet-client.ts'
import type { Deviation, JourneyNeeds } from '../../wallet/deviations/deviation.ts'
import { lacking } from '../../wallet/failure.ts'
import { Journey } from '../../wallet/journey.ts'
import { ServerKnowledge } from '../../wallet/server-knowledge.ts'
import {
  markedAs,
  type SignIn,
  withRefusal,
  withWrongPassword,
} from '../../wallet/sign-in/sign-in-form.ts'
import { type Demand, inOrder, suitable } from './choice.ts'
import { demandsOfDeviation } from './demands.ts'
import type { Intent } from './intent.ts'
import { keptForTheWholeWay, onlyGrant, orCannot, wishCovers, withoutOffer } from './offer-wish.ts'
import { reservedBy } from './only-offer.ts'
import type { ScenarioFacts } from './scenario-facts.ts'
import { type ScenarioSession, secondUserMissing } from './scenario-session.ts'

/** Of the whole run, as far as this thread sees it. */
const knowledge = new ServerKnowledge()

/** The wallet's ways through one scenario: which offer it takes up, as which client, for what. */
export class Journeys {
  readonly sightings: OfferSighting[] = []
  readonly #session: ScenarioSession
  readonly #intent: Intent
  readonly #facts: ScenarioFacts
  #current: Journey | undefined
  /** Not taken up yet. */
  #ticket: OfferTicket | undefined
  /** When the newest offer was made, where this run made it. */
  #madeAt: Date | undefined

  constructor(session: ScenarioSession, intent: Intent, facts: ScenarioFacts) {
    this.#session = session
    this.#intent = intent
    this.#facts = facts
  }

  /** What the wallet is on: its offer, or without one the issuer that the target names. */
  async current(): Promise<Journey> {
    if (this.#current) return this.#current
    const ticket = this.#takeTicket() ?? (await this.#offerThatNamesTheIssuer())
    if (ticket && ticket !== withoutOffer) await this.openOffer(ticket.offer, ticket.txCode)
    this.#current ??= await this.#newJourney()
    return this.#suit(this.#intent.demands)
  }

  /** The wallet takes up an offer that came to it some way or other. */
  async openOffer(offer: string, txCode?: string): Promise<OfferSighting> {
    const client = await this.#session.client()
    this.#current = await this.#newJourney('cannot' in client ? {} : { client })
    const sighting = await this.#current.takeOffer(offer, txCode, this.#madeAt)
    this.sightings.push(sighting)
    return sighting
  }

  /** The next request takes up this offer. */
  handOver(ticket: OfferTicket | undefined): void {
    this.#current = undefined
    this.#ticket = ticket
    this.#madeAt = ticket && this.#session.madeAt()
  }

  /** The next request takes up a new offer. */
  forget(): void {
    this.#current = undefined
  }

  /** The configuration that is asked for has to fit: another one is offered, where it does not. */
  async demand(...demands: readonly Demand[]): Promise<void> {
    this.#intent.demand(...demands)
    if (this.#current) await this.#suit(demands)
  }

  /** The next request is a second user's: `strangerSignsIn` with an offer, whoever it is for, and here without one. */
  async ofSecondUser(): Promise<Journey> {
    const grant = grantTypes.authorizationCode
    this.#current = await this.#newJourney({ secondUser: true, isAttempt: true, grant })
    return this.#current
  }

  /** Carries the wallet's deviation out, beside the same request without it. */
  async attempt(deviation: Deviation): Promise<Outcome> {
    const demands = [...this.#intent.demands, ...demandsOfDeviation(deviation)]
    const { outcome } = await attempt(deviation, this.#attempting(demands))
    return outcome
  }

  /** Carries out everything that can be wrong with an artefact at a place. */
  async attemptEach(table: AlterationTable, at: Place): Promise<readonly Attempt[]> {
    const deviations = atDepth(this.depth, table, at)
    const demands = [...this.#intent.demands, ...deviations.slice(0, 1).flatMap(demandsOfDeviation)]
    return await attemptEach(deviations, this.#attempting(demands))
  }

  /** How much of what can go wrong is tried. */
  get depth(): Depth {
    return env.VCISPEC_DEPTH === 'quick' ? 'quick' : 'full'
  }

  #attempting(demands: readonly Demand[]) {
    return {
      log: this.#session.http.log,
      wait: this.#session.wait,
      newJourney: (needs: JourneyNeeds) => this.#journeyFor(needs, demands),
    }
  }

  /** The journey goes on with an offer for a configuration that fits, where there is one. */
  async #suit(demands: readonly Demand[]): Promise<Journey> {
    const journey = this.#current ?? (await this.#newJourney())
    const offer = await this.#suitableOffer(journey, demands, this.#intent.wish)
    if (offer) {
      this.handOver(offer.ticket)
      const { offer: made, txCode } = this.#takeTicket() ?? offer.ticket
      await this.openOffer(made, txCode)
      this.#current?.prefer(offer.ids)
    }
    return this.#current ?? journey
  }

  /** An offer instead of the one that the journey has taken; undefined where that will do, or there is none better. */
  async #suitableOffer(
    journey: Journey,
    demands: readonly Demand[],
    wish: OfferWish,
  ): Promise<{ readonly ticket: OfferTicket; readonly ids: readonly string[] } | undefined> {
    if (demands.length === 0) return undefined
    const { credentials } = this.#session.loaded
    const ids = (await suitable(journey, credentials, demands)) ?? []
    const offered = await journey.offeredConfigurations()
    journey.prefer([...ids, ...inOrder(credentials)])
    const [first] = ids
    if (first === undefined || 'kind' in offered || offered.some((id) => ids.includes(id))) return
    if (this.#intent.wish.configurations) return undefined
    const ticket = await this.#session.createOffer({ ...wish, configurations: [first] })
    return 'cannot' in ticket ? undefined : { ticket, ids }
  }

  async #newJourney(journeyWish: JourneyWish = {}): Promise<Journey> {
    const { client: named, secondUser, needs, grant = onlyGrant(this.#intent.wish) } = journeyWish
    const { loaded, http, clock } = this.#session
    const session = await this.#session.open()
    const reserved = await this.#reservedFrom(journeyWish)
    const client = named ?? session.client
    const clients = [session.client, ...(session.otherClients ?? [])]
    const secondClient = clients.find((other) => other !== client)
    const keyAttester = [client, ...clients].find(({ attester }) => attester)?.attester
    const { credentialIssuer = loaded.credentialIssuer } = session
    const { sendsUnknownParameters, usesBearerTokens, request, mistypesPassword, declines } =
      this.#intent
    return new Journey({
      http,
      client,
      ...(secondClient ? { secondClient } : {}),
      ...(keyAttester ? { keyAttester } : {}),
      clock,
      knowledge,
      ...(session.onlyOffer
        ? {}
        : {
            newOffer: async () => orCannot(await this.#session.createOffer(this.#offerLike(needs))),
          }),
      sendsUnknownParameters,
      bearerOnly: usesBearerTokens,
      isAboutProofs: this.#facts.clauses.some(({ prefix }) => prefix.startsWith('RFC9449-')),
      request,
      ...(session.signIn
        ? { signIn: this.#typing(session.signIn, session.secondSignIn, secondUser) }
        : {}),
      ...(session.browse && !mistypesPassword && !declines ? { browse: session.browse } : {}),
      ...(grant === undefined ? {} : { grant }),
      ...(session.codeLifetimeSeconds === undefined
        ? {}
        : { codeLifetimeSeconds: session.codeLifetimeSeconds }),
      ...(reserved && { reserved }),
      preferred: inOrder(loaded.credentials),
      ...(credentialIssuer === undefined ? {} : { credentialIssuer }),
    })
  }

  /** Why the code of the only offer is not for this journey; undefined where it is. */
  async #reservedFrom({ isAttempt }: JourneyWish): Promise<NotReached | undefined> {
    const way = await this.#session.onlyWay()
    if (!way) return undefined
    return isAttempt ? lacking(keptForTheWholeWay) : reservedBy(way)
  }

  async #journeyFor(needs: JourneyNeeds, demands: readonly Demand[]): Promise<Journey | Cannot> {
    const unused = this.#takeTicket()
    const session = await this.#session.open()
    const client = await this.#session.client(needs.client)
    if ('cannot' in client) return client
    const nobody = needs.secondUser ? secondUserMissing(session) : undefined
    if (nobody) return nobody
    const ticket =
      unused && wishCovers(this.#intent.wish, needs) ? unused : await this.#offerFor(needs)
    if ('cannot' in ticket) return ticket
    const { clock } = this.#session
    const madeAt = ticket === unused || session.onlyOffer ? this.#madeAt : clock.now()
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
    return better ? taking(better.ticket, clock.now(), better.ids) : journey
  }

  /** Of one of the configurations that are needed, the first that the target can offer. */
  async #offerFor(needs: JourneyNeeds): Promise<OfferTicket | Cannot> {
    const { configurations } = needs
    if (!configurations) return this.#session.createOffer(this.#offerLike(needs))
    const own = this.#session.loaded.credentials
    const ids = configurations.filter((id) => own?.includes(id) ?? true).slice(0, mostTried)
    let answer: OfferTicket | Cannot =
      configurations.length > 0 && ids.length === 0
        ? { cannot: 'the target file names one credential only', keys: ['credentials'] }
        : { cannot: 'the issuer has no other credential' }
    for (const id of ids) {
      answer = await this.#session.createOffer({ ...this.#offerLike(needs), configurations: [id] })
      if ('offer' in answer) break
    }
    return answer
  }

  #offerLike({ grant, txCode, deferred, denied }: JourneyNeeds = {}): OfferWish {
    return {
      ...this.#session.ownConfigurations(),
      ...this.#intent.wish,
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
      const { strangerSignsIn, declines, mistypesPassword } = this.#intent
      if (stranger && (asSecond || strangerSignsIn)) return stranger(page)
      if (declines) return declining(page)
      return mistypesPassword ? mistyping(page) : signIn(page)
    }
  }

  /** Undefined where the issuer is known without, and where there is none to be had. */
  async #offerThatNamesTheIssuer(): Promise<OfferTicket | undefined> {
    const session = await this.#session.open()
    const { loaded } = this.#session
    if (session.credentialIssuer !== undefined || loaded.credentialIssuer !== undefined) return
    const ticket = await this.#session.createOffer(this.#session.ownConfigurations())
    return 'cannot' in ticket ? undefined : ticket
  }

  #takeTicket(): OfferTicket | undefined {
    const ticket = this.#ticket
    this.#ticket = undefined
    return ticket
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
