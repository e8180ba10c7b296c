import type { Cannot } from '../protocol/absence.ts'
import type { Attempt } from '../protocol/evidence.ts'
import type { Operation } from '../protocol/exchange.ts'
import { grantTypes } from '../protocol/grants.ts'
import type { NotReached, Outcome } from '../protocol/outcomes.ts'
import type { Wait } from './credential/deferred-request.ts'
import type { Course, Deviation, DeviationPoint, JourneyNeeds } from './deviations/deviation.ts'
import type { EvidenceLog } from './evidence-log.ts'
import { isFailure, lacking, notOffered, stoppedBy } from './failure.ts'
import type { Journey } from './journey.ts'
import { objectMember } from './json.ts'
import type { RequestWish } from './request-wish.ts'

/** Opens a journey that has taken a fresh offer of the kind needed, or says why there is none. */
export type NewJourney = (needs: JourneyNeeds) => Promise<Journey | Cannot>

interface AttemptMeans {
  readonly newJourney: NewJourney
  readonly log: EvidenceLog
  readonly wait: Wait
}

/**
 * Carries a deviation out beside its twin, the same request without it, and records both. A request that
 * uses something up (a code, a nonce, an offer) gets a journey of its own.
 */
export async function attempt(
  deviation: Deviation,
  { newJourney, log, wait }: AttemptMeans,
): Promise<Attempt> {
  const needs = deviation.needs ?? {}
  const record = (ended: Outcome, twin?: Outcome): Attempt => {
    const outcome = ofTheRequest(ended, deviation, log)
    const at = endpointMeant(deviation, outcome, log)
    const entry = { deviation: deviation.name, at, outcome, ...(twin ? { twin } : {}) }
    log.addAttempt(entry)
    return entry
  }

  const journey = await newJourney(needs)
  if ('cannot' in journey) return record(lacking(journey))
  const unprepared = await prepare(journey, deviation)
  if (unprepared) return record(unprepared)
  const twin = await perform(journey, deviation, wait)
  const undone = deviation.repeats && whyUndone(deviation, twin)
  if (undone) return record(undone, twin)
  if (twin.kind === 'not-reached' && twin.absence) return record(twin, twin)
  const second = sharesJourney(deviation)
    ? journey
    : await nextJourney(journey, deviation, newJourney)
  if ('cannot' in second) return record(lacking(second), twin)
  if ('kind' in second) return record(second, twin)
  const usesItsToken = needsAnotherToken(deviation)
  const unpreparedAgain =
    second === journey ? undefined : await prepare(second, deviation, usesItsToken)
  return record(
    unpreparedAgain ??
      (usesItsToken
        ? await goOnWithTokenOf(second, deviation, journey, twin)
        : await perform(second, deviation, wait, deviation)),
    twin,
  )
}

async function nextJourney(
  journey: Journey,
  { needs, ownNeeds }: Deviation,
  newJourney: NewJourney,
): Promise<Journey | Cannot | NotReached> {
  if (!ownNeeds?.anotherCredential) return newJourney({ ...needs, ...ownNeeds })
  const asked = journey.deferredConfiguration ?? (await firstOffered(journey))
  const configurations = await otherCredentials(journey, asked)
  const next = await newJourney({ ...needs, ...ownNeeds, configurations })
  if ('cannot' in next) return next
  const offered = await next.offeredConfigurations()
  return !('kind' in offered) && offered.some((id) => id === asked)
    ? notOffered('The target offers no other credential alone.')
    : next
}

async function firstOffered(journey: Journey): Promise<string | undefined> {
  const ids = await journey.offeredConfigurations()
  return 'kind' in ids ? undefined : ids[0]
}

/** Those of the issuer of which a token for the one that was asked for says nothing. */
async function otherCredentials(
  journey: Journey,
  asked: string | undefined,
): Promise<readonly string[]> {
  const found = await journey.discover()
  if (isFailure(found) || asked === undefined) return []
  const supported = objectMember(found.issuer.members, 'credential_configurations_supported') ?? {}
  const scope = objectMember(supported, asked)?.scope
  return Object.keys(supported).filter(
    (id) => id !== asked && (scope === undefined || objectMember(supported, id)?.scope !== scope),
  )
}

/** Only what was served can be repeated; a transaction that is still pending may be asked about again. */
function whyUndone({ at }: Deviation, twin: Outcome): Outcome | undefined {
  if (isFailure(twin)) return stoppedBy('no first request', twin)
  return at !== 'deferred' || twin.kind === 'issued'
    ? undefined
    : { kind: 'not-reached', reason: 'The issuer did not deliver while the wallet waited.' }
}

/** A request that uses nothing up, or has to come after its twin. */
function sharesJourney({ at, repeats, ownNeeds, course }: Deviation): boolean {
  const isLater = at === 'notification' || at === 'deferred'
  return repeats === true || (isLater && ownNeeds === undefined && course === undefined)
}

function needsAnotherToken({ ownNeeds = {} }: Deviation): boolean {
  return ownNeeds.secondUser === true || ownNeeds.anotherCredential === true
}

/** The credential is one user's, the access token another's, or another credential's. */
async function goOnWithTokenOf(
  journey: Journey,
  deviation: Deviation,
  { notificationId, transactionId, credentialIdentifier }: Journey,
  twin: Outcome,
): Promise<Outcome> {
  const { at, ownNeeds } = deviation
  const missing = (what: unknown, reason: string) => {
    if (what !== undefined) return undefined
    // Only an answer that came says that there is none.
    return isFailure(twin) ? stoppedBy('nothing to come back for', twin) : notOffered(reason)
  }
  const nothing =
    at === 'deferred'
      ? missing(transactionId, 'The issuer put no issuance off.')
      : at === 'notification'
        ? missing(notificationId, 'The Credential Response had no notification_id.')
        : missing(credentialIdentifier, 'The Token Response has no credential_identifiers.')
  if (nothing) return nothing
  const { grant } = ownNeeds ?? {}
  const token = await journey.requestToken(grant === undefined ? {} : { grant })
  if (isFailure(token)) return stoppedBy('no other access token', token)
  switch (at) {
    case 'deferred':
      return journey.requestDeferred({ deviation, ...(transactionId && { transactionId }) })
    case 'notification':
      return journey.notify('credential_accepted', {
        deviation,
        ...(notificationId && { notificationId }),
      })
    default:
      return journey.requestCredential({
        deviation,
        ...(credentialIdentifier && { credentialIdentifier }),
      })
  }
}

/** Where the deviant request can be answered: a request for authorization has several endpoints on its way. */
const answering: Readonly<Partial<Record<DeviationPoint, readonly Operation[]>>> = {
  par: ['par', 'authorize', 'sign-in'],
  authorize: ['par', 'authorize', 'sign-in'],
}

/** A failure counts as the answer to the deviant request only where that request was sent: it carries the mark. */
export function ofTheRequest(outcome: Outcome, { name, at }: Deviation, log: EvidenceLog): Outcome {
  if (!isFailure(outcome) || outcome.exchange === undefined) return outcome
  const met = log.exchange(outcome.exchange)
  const isMeant =
    met?.deviation === name &&
    (answering[at] ?? [at]).some((operation) => operation === met.operation)
  return isMeant || outcome.kind === 'not-reached'
    ? outcome
    : stoppedBy('no answer to build on', outcome)
}

/** What comes before the request that is meant. */
async function prepare(
  journey: Journey,
  { at, needs, needsNoTransaction }: Deviation,
  usesItsToken = false,
): Promise<Outcome | undefined> {
  if (at === 'deferred' && !needsNoTransaction && !usesItsToken) {
    const outcome = await journey.requestCredential()
    if (isFailure(outcome)) return stoppedBy('nothing was put off', outcome)
    return outcome.kind === 'issued' ? notOffered('The issuer put no issuance off.') : undefined
  }
  if (needs?.withoutChallenge) {
    const outcome = await journey.authorize({ challenge: false })
    // RFC 7636, Section 4.4.1: whoever demands PKCE says so by this error.
    const isDemanded = outcome.kind === 'refused' && outcome.error === 'invalid_request'
    if (isDemanded)
      return notOffered('The server takes no authorization request without a code_challenge.')
    return isFailure(outcome) ? stoppedBy('no authorization', outcome) : undefined
  }
  if (at !== 'credential') return undefined
  if (needs?.authorizationDetails) {
    // A pre-authorized code has its authorization: identifiers come with its token or not (Section 6.2).
    if (journey.grant !== grantTypes.authorizationCode) return undefined
    const outcome = await journey.authorize({ useAuthorizationDetails: true })
    return isFailure(outcome) ? stoppedBy('no authorization', outcome) : undefined
  }
  if (!needs?.oneScope) return undefined
  const ids = await journey.offeredConfigurations()
  if ('kind' in ids) return stoppedBy('no configuration', ids)
  const [configurationId] = ids
  const outcome = await journey.authorize({
    useScope: true,
    ...(configurationId === undefined ? {} : { configurationId }),
  })
  return isFailure(outcome) ? stoppedBy('no authorization', outcome) : undefined
}

async function perform(
  journey: Journey,
  { at, needs, goesOn, mayPush, repeats, refreshes, needsNoTransaction, ...described }: Deviation,
  wait: Wait,
  deviation?: Deviation,
): Promise<Outcome> {
  if (isErrant(deviation)) return journey.takeCourse(deviation, wait)
  const options = { ...(deviation && { deviation }), ...requestOf(described) }
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
      if (refreshes) return journey.refreshToken({ ...grant, ...options })
      return journey.requestToken({ ...grant, ...options })
    case 'credential':
      if ((needs?.authorizationDetails || needs?.oneScope) && needs.grant) {
        const token = await journey.requestToken(grant)
        if (isFailure(token)) return stoppedBy('no access token', token)
      }
      if (deviation?.afterExpiry) {
        const unexpired = await journey.outliveToken(wait)
        if (unexpired) return unexpired
      }
      return journey.requestCredential(options)
    case 'deferred':
      if (!deviation && needsNoTransaction) return journey.requestCredential()
      if (!deviation && repeats) return journey.collectDeferred(wait)
      return goesOn ? journey.collectDeferred(wait, options) : journey.requestDeferred(options)
    case 'notification':
      if (!deviation) {
        const issued = await journey.requestCredential()
        if (isFailure(issued)) return stoppedBy('no credential', issued)
      }
      return journey.notify('credential_accepted', options)
  }
}

function isErrant(
  deviation: Deviation | undefined,
): deviation is Deviation & { readonly course: Course } {
  return deviation?.course !== undefined
}

/** A deviation in a proof needs a proof of its type, and so does its twin. */
export function requestOf({
  request = {},
  keyProof,
  presentation,
}: Pick<Deviation, 'request' | 'keyProof' | 'presentation'>): RequestWish {
  const type = keyProof ? 'jwt' : presentation ? 'di_vp' : undefined
  return type ? { ...request, proof: { type, ...request.proof } } : request
}

/** Where an authorization server takes only pushed requests, the deviant parameters met PAR. */
function endpointMeant({ at }: Deviation, { exchange }: Outcome, log: EvidenceLog): Operation {
  const met = exchange === undefined ? undefined : log.exchange(exchange)
  return at === 'authorize' && met?.operation === 'par' ? 'par' : at
}
