import { env } from 'node:process'
import { World } from '@cucumber/cucumber'
import type { Clause } from '../../checks/clause.ts'
import { type Absence, absenceOf, notOfferedHere } from '../../protocol/absence.ts'
import { followJson } from '../../protocol/bounded-json.ts'
import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { Exchange } from '../../protocol/exchange.ts'
import type { Outcome } from '../../protocol/outcomes.ts'
import { loadTarget } from '../../targets/load-target.ts'
import type { OfferWish } from '../../targets/target.ts'
import { chosenTarget, type Parameters } from './chosen-target.ts'
import { Intent } from './intent.ts'
import { Journeys } from './journeys.ts'
import { unlikeWish } from './offer-wish.ts'
import type { OnlyWay } from './only-offer.ts'
import type { ScenarioFacts } from './scenario-facts.ts'
import { ScenarioSession, secondUserMissing } from './scenario-session.ts'

/** What a step tells Cucumber: nothing, or that the scenario does not apply to this target. */
export type StepResult = 'skipped' | undefined

/** One scenario: what its steps want, its session with the target, the wallet's journeys, and what came of them. */
export class ConformanceWorld extends World<Parameters> {
  readonly resources = new AsyncDisposableStack()
  readonly intent = new Intent()
  facts!: ScenarioFacts
  session!: ScenarioSession
  journeys!: Journeys
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
  /** The user credential that the worker made last. */
  userCredential: unknown
  /** Clauses that a step asked about, beside those of the tags. */
  readonly judged = new Set<Clause>()
  /** Of what the metadata list: what could not be tried, with why. */
  readonly untried = new Map<string, string>()
  /** Why the scenario does not apply to this target. */
  skipped: { readonly reason: string; readonly absence: Absence } | undefined

  async load(facts: ScenarioFacts): Promise<void> {
    const loaded = await loadTarget(chosenTarget(this.parameters, env))
    followJson(loaded.limits.jsonItems)
    this.facts = facts
    this.session = new ScenarioSession(loaded, facts, this.intent, this.resources)
    this.journeys = new Journeys(this.session, this.intent, facts)
  }

  /** For steps that others write: what the scenario has seen. */
  get evidence(): Evidence {
    return this.session.evidence
  }

  /** @param absence whether the target does not offer it (the default), or its file lacks a key for it. */
  skip(reason: string, absence: Absence = notOfferedHere): 'skipped' {
    this.skipped = { reason, absence }
    this.log(`not applicable: ${reason}`)
    return 'skipped'
  }

  /** Has the target make an offer, which the next request takes up. */
  async makeOffer(wish: OfferWish): Promise<StepResult> {
    this.intent.wish = wish
    const ticket = await this.session.createOffer({ ...this.session.ownConfigurations(), ...wish })
    if ('cannot' in ticket) return this.skip(ticket.cannot, absenceOf(ticket))
    const unlike = await unlikeWish(wish, ticket)
    if (unlike !== undefined) return this.skip(unlike)
    this.journeys.handOver(ticket)
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

  /** @returns 'skipped' where the target file names no second user. */
  async needsSecondUser(): Promise<StepResult> {
    const nobody = secondUserMissing(await this.session.open())
    return nobody && this.skip(nobody.cannot, absenceOf(nobody))
  }

  /** This scenario is about what was seen on the way of the only offer. */
  adopt({ http, sighting, outcome }: OnlyWay): void {
    this.session.seeThrough(http)
    this.journeys.sightings.push(sighting)
    this.outcome = outcome
  }
}
