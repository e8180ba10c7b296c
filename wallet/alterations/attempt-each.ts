import type { Attempt } from '../../protocol/evidence.ts'
import type { Outcome } from '../../protocol/outcomes.ts'
import type { Place } from '../../protocol/places.ts'
import { type NewJourney, ofTheRequest, requestOf } from '../attempt.ts'
import type { Wait } from '../credential/deferred-request.ts'
import type { EvidenceLog } from '../evidence-log.ts'
import { isFailure, lacking, notOffered, stoppedBy } from '../failure.ts'
import type { Journey } from '../journey.ts'
import type { AlteredDeviation } from './registry.ts'

interface Means {
  readonly newJourney: NewJourney
  readonly log: EvidenceLog
  readonly wait: Wait
}

/**
 * Carries out all that can be wrong with one artefact at one place. What is refused uses nothing up: one journey
 * serves for all of it, and its right request, which comes last, is the twin of each. Where that is refused as well,
 * an error before it may have used something up: then each gets a journey for itself and its twin.
 */
export function attemptEach(
  deviations: readonly AlteredDeviation[],
  means: Means,
): Promise<readonly Attempt[]> {
  return attemptOnOneJourney(deviations, means, 'goes over')
}

/** @param anew what the wallet had to help itself around is tried again once, and not for ever. */
async function attemptOnOneJourney(
  deviations: readonly AlteredDeviation[],
  means: Means,
  anew: 'goes over' | 'went over',
): Promise<readonly Attempt[]> {
  const { newJourney, log, wait } = means
  const made: { readonly deviation: AlteredDeviation; readonly outcome: Outcome }[] = []
  const record = (deviation: AlteredDeviation, ended: Outcome, twin?: Outcome): Attempt => {
    const { name, at, altered, requirement } = deviation
    const outcome = ofTheRequest(ended, deviation, log)
    const entry = {
      deviation: name,
      at,
      altered: { ...altered, requirement },
      outcome,
      ...(twin && { twin }),
    }
    log.addAttempt(entry)
    return entry
  }

  const [first] = deviations
  if (first === undefined) return []
  let way = await begin(first, newJourney)
  // A push uses nothing up: what comes after it may be the second use of something.
  const isFirst = first.twinFirst || first.altered.at === 'par'
  const early = isFirst && 'journey' in way ? await send(way.journey, first) : undefined
  for (const deviation of deviations) {
    const outcome = 'journey' in way ? await sendWrong(way.journey, deviation, wait) : way
    made.push({ deviation, outcome })
    // What was accepted by mistake has used up what the others need.
    if (!isFailure(outcome)) way = await begin(first, newJourney)
  }
  const known = log.evidence().fallbacks.length
  const twin = early ?? ('journey' in way ? await send(way.journey, first) : way)
  // Served in another way only: what is wrong has to go that way as well.
  if (anew === 'goes over' && log.evidence().fallbacks.length > known)
    return attemptOnOneJourney(deviations, means, 'went over')
  if (made.length === 1 || !isFailure(twin) || !('journey' in way)) {
    return made.map(({ deviation, outcome }) => record(deviation, outcome, twin))
  }
  const alone: Attempt[] = []
  for (const { deviation, outcome } of made) {
    const isOpen = isFailure(outcome) && outcome.kind !== 'not-reached'
    if (isOpen) alone.push(...(await attemptOnOneJourney([deviation], means, anew)))
    else alone.push(record(deviation, outcome, twin))
  }
  return alone
}

type Way = { readonly journey: Journey } | (Outcome & { readonly kind: 'not-reached' })

/** A journey up to the request that is meant. */
async function begin(
  { altered: { at }, needs = {} }: AlteredDeviation,
  newJourney: NewJourney,
): Promise<Way> {
  const journey = await newJourney(needs)
  if ('cannot' in journey) return lacking(journey)
  const before = await prepare(journey, at)
  if (before === undefined || !isFailure(before)) {
    return at === 'deferred' && before?.kind === 'issued'
      ? notOffered('The issuer put no issuance off.')
      : { journey }
  }
  return stoppedBy('nothing to build on', before)
}

async function prepare(journey: Journey, at: Place): Promise<Outcome | undefined> {
  switch (at) {
    case 'refresh':
    case 'credential':
      return journey.requestToken()
    case 'deferred':
    case 'notification':
      return journey.requestCredential()
    default:
      return undefined
  }
}

async function sendWrong(
  journey: Journey,
  deviation: AlteredDeviation,
  wait: Wait,
): Promise<Outcome> {
  const unexpired = deviation.afterExpiry ? await journey.outliveToken(wait) : undefined
  return unexpired ?? send(journey, deviation, deviation)
}

function send(
  journey: Journey,
  described: AlteredDeviation,
  deviation?: AlteredDeviation,
): Promise<Outcome> {
  const options = deviation ? { deviation } : {}
  switch (described.altered.at) {
    case 'par':
      return journey.pushAuthorization(options)
    case 'authorize':
      return journey.authorize({ par: false, useAuthorizationDetails: true, ...options })
    case 'refresh':
      return journey.refreshToken(options)
    case 'credential':
      return journey.requestCredential({ ...requestOf(described), ...options })
    case 'deferred': {
      const { encryption } = described.request ?? {}
      return journey.requestDeferred({ ...options, ...(encryption && { encryption }) })
    }
    case 'notification':
      return journey.notify('credential_accepted', options)
    default:
      return journey.requestToken(options)
  }
}
