import type { Attempt } from '../protocol/evidence.ts'
import type { Operation } from '../protocol/exchange.ts'
import type { Outcome } from '../protocol/outcomes.ts'
import type { Deviation, JourneyNeeds } from './deviations/deviation.ts'
import type { EvidenceLog } from './evidence-log.ts'
import { isFailure, notOffered } from './failure.ts'
import type { Journey } from './journey.ts'

/** Opens a journey that has taken a fresh offer of the kind needed, or says why there is none. */
export type NewJourney = (needs: JourneyNeeds) => Promise<Journey | { readonly cannot: string }>

/**
 * Carries a deviation out beside its twin, the same request without it, and records both. A request that
 * uses something up (a code, a nonce, an offer) gets a journey of its own.
 */
export async function attempt(
  deviation: Deviation,
  { newJourney, log }: { readonly newJourney: NewJourney; readonly log: EvidenceLog },
): Promise<Attempt> {
  const needs = deviation.needs ?? {}
  const record = (outcome: Outcome, twin?: Outcome): Attempt => {
    const at = endpointMeant(deviation, outcome, log)
    const entry = { deviation: deviation.name, at, outcome, ...(twin ? { twin } : {}) }
    log.addAttempt(entry)
    return entry
  }

  const journey = await newJourney(needs)
  if ('cannot' in journey) return record(notOffered(journey.cannot))
  const unprepared = await prepare(journey, deviation)
  if (unprepared) return record(unprepared)
  const twin = await perform(journey, deviation)
  const sharesJourney = deviation.repeats || deviation.at === 'notification'
  const second = sharesJourney ? journey : await newJourney(needs)
  if ('cannot' in second) return record(notOffered(second.cannot), twin)
  const unpreparedAgain = sharesJourney ? undefined : await prepare(second, deviation)
  return record(unpreparedAgain ?? (await perform(second, deviation, deviation)), twin)
}

/** What comes before the request that is meant. */
async function prepare(journey: Journey, { at, needs }: Deviation): Promise<Outcome | undefined> {
  if (at !== 'credential') return undefined
  if (needs?.authorizationDetails) {
    const outcome = await journey.authorize({ useAuthorizationDetails: true })
    return isFailure(outcome) ? outcome : undefined
  }
  if (!needs?.oneScope) return undefined
  const ids = await journey.offeredConfigurations()
  if ('kind' in ids) return ids
  const [configurationId] = ids
  const outcome = await journey.authorize({
    useScope: true,
    ...(configurationId === undefined ? {} : { configurationId }),
  })
  return isFailure(outcome) ? outcome : undefined
}

async function perform(
  journey: Journey,
  { at, needs, goesOn, mayPush }: Deviation,
  deviation?: Deviation,
): Promise<Outcome> {
  const options = deviation ? { deviation } : {}
  const grant = needs?.grant ? { grant: needs.grant } : {}
  switch (at) {
    case 'par':
      return goesOn
        ? journey.authorize({ par: true, ...options })
        : journey.pushAuthorization(options)
    case 'authorize':
      return journey.authorize({
        ...(mayPush ? {} : { par: false }),
        ...(needs?.authorizationDetails ? { useAuthorizationDetails: true } : {}),
        ...options,
      })
    case 'token':
      return journey.requestToken({ ...grant, ...options })
    case 'credential':
      if ((needs?.authorizationDetails || needs?.oneScope) && needs.grant)
        await journey.requestToken(grant)
      return journey.requestCredential(options)
    case 'notification':
      if (!deviation) {
        const issued = await journey.requestCredential()
        if (isFailure(issued)) return issued
      }
      return journey.notify('credential_accepted', options)
  }
}

/** Where an authorization server takes only pushed requests, the deviant parameters met PAR. */
function endpointMeant({ at }: Deviation, { exchange }: Outcome, log: EvidenceLog): Operation {
  const met = exchange === undefined ? undefined : log.exchange(exchange)
  return at === 'authorize' && met?.operation === 'par' ? 'par' : at
}
