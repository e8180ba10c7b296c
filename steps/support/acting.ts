import { missingKeys } from '../../protocol/absence.ts'
import { contentOf, wasAnswered } from '../../protocol/exchange.ts'
import type { CredentialOutcome, Failure, Outcome } from '../../protocol/outcomes.ts'
import type { OfferWish } from '../../targets/target.ts'
import type { AuthorizeOptions } from '../../wallet/authorization/authorization-request.ts'
import type { DeviationPoint } from '../../wallet/deviations/deviation.ts'
import { isFailure } from '../../wallet/failure.ts'
import type { Journey } from '../../wallet/journey.ts'
import { type JsonObject, numberMember, objectMember, stringMember } from '../../wallet/json.ts'
import type { MetadataWish } from '../../wallet/metadata/issuer-metadata-request.ts'
import { type Demand, exercised } from './choice.ts'
import { ExpectationError, told } from './expectation.ts'
import type { ConformanceWorld, StepResult } from './world.ts'

/**
 * The wallet makes its request; with a deviation for one of `points`, beside the same request without it.
 * @returns 'skipped' when the target does not offer what is needed.
 */
export async function perform(
  world: ConformanceWorld,
  points: readonly DeviationPoint[],
  act: (journey: Journey) => Promise<Outcome>,
): Promise<StepResult> {
  const { intent, journeys } = world
  const { deviation } = intent
  world.outcome =
    deviation && points.includes(deviation.at)
      ? await journeys.attempt(deviation)
      : await act(await journeys.current())
  return skipWhatIsNotOffered(world)
}

/** The last request was not made, as the target does not offer what it needs. */
export function skipWhatIsNotOffered(world: ConformanceWorld): StepResult {
  const { outcome } = world
  if (outcome?.kind === 'not-reached' && outcome.absence) {
    return world.skip(outcome.reason, outcome.absence)
  }
  return skipWhereTokensAreBound(world)
}

/** No metadata says that a server binds every token to a key; its refusal does (RFC 9449, Section 5). */
function skipWhereTokensAreBound(world: ConformanceWorld): StepResult {
  const { intent, session } = world
  if (!intent.usesBearerTokens || session.isReference) return undefined
  const refusal = session.evidence.exchanges.find(
    (exchange) =>
      exchange.operation === 'token' &&
      wasAnswered(exchange) &&
      exchange.request.headers.dpop === undefined &&
      Object(contentOf(exchange.response)).value?.error === 'invalid_dpop_proof',
  )
  return refusal
    ? world.skip(
        'the authorization server binds every token to a key: it refused a request without a DPoP proof with invalid_dpop_proof',
      )
    : undefined
}

/** The same of several requests: none of them could be made. */
export function skipWhatIsMissingEverywhere(world: ConformanceWorld): StepResult {
  const reasons = world.attempts.flatMap(({ outcome }) =>
    outcome.kind === 'not-reached' && outcome.absence ? [outcome] : [],
  )
  const [first] = reasons
  world.outcome = first ?? world.attempts.at(-1)?.outcome
  return first !== undefined && reasons.length === world.attempts.length
    ? skipWhatIsNotOffered(world)
    : undefined
}

/** How the wallet of this scenario asks for authorization, where it does so in a way of its own. */
export function authorizationWish({ intent }: ConformanceWorld): AuthorizeOptions | undefined {
  const { usesAuthorizationDetails, usesScope } = intent
  return usesAuthorizationDetails
    ? { useAuthorizationDetails: true, useScope: usesScope }
    : undefined
}

/** Asks for every offered credential in turn; the outcome is the first that was not issued, else the last. */
export async function requestEveryCredential(journey: Journey): Promise<CredentialOutcome> {
  const ids = await journey.offeredConfigurations()
  if ('kind' in ids) return ids
  let refused: CredentialOutcome | undefined
  let outcome: CredentialOutcome = { kind: 'not-reached', reason: 'The offer names no credential.' }
  for (const configurationId of ids) {
    outcome = await journey.requestCredential({ configurationId })
    if (outcome.kind === 'refused') refused ??= outcome
    else if (outcome.kind !== 'issued') break
  }
  return refused ?? outcome
}

/** As many copies as the issuer gives at once, where that is more than one. */
export async function requestUpTo(world: ConformanceWorld, most: number): Promise<StepResult> {
  const journey = await world.journeys.current()
  const found = await journey.discover()
  const batch = isFailure(found)
    ? undefined
    : numberMember(objectMember(found.issuer.members, 'batch_credential_issuance'), 'batch_size')
  const wanted = world.intent.wantedConfiguration
    ? { configurationId: world.intent.wantedConfiguration }
    : {}
  const proofs = Math.min(most, batch ?? 1)
  return perform(world, [], () => journey.requestCredential({ ...wanted, proofs }))
}

/** Comes back for what was put off. */
export async function requestAndWait(
  world: ConformanceWorld,
  configurationId: string | undefined,
): Promise<CredentialOutcome> {
  const journey = await world.journeys.current()
  const asked = await journey.requestCredential(configurationId ? { configurationId } : {})
  return asked.kind === 'deferred' ? journey.collectDeferred(world.session.wait) : asked
}

/** The scenario is about something that metadata may or may not offer. */
export async function needsMember(
  world: ConformanceWorld,
  side: 'issuer' | 'server',
  member: string,
  value?: unknown,
): Promise<StepResult> {
  const journey = await world.journeys.current()
  const found = await journey.discover()
  if (isFailure(found)) return undefined
  const seen = found[side].members[member]
  if (value === undefined ? seen !== undefined : seen === value) return undefined
  const whose = side === 'issuer' ? 'issuer' : 'authorization server'
  return world.skip(
    seen === undefined
      ? `the ${whose} metadata has no ${member}`
      : `${member} of the ${whose} metadata is ${JSON.stringify(seen)}`,
  )
}

/** The scenario is about a kind of issuer: `missing` says what this one's metadata lacks for it. */
export async function needsIssuerWhere(
  world: ConformanceWorld,
  missing: (metadata: JsonObject) => string | undefined,
): Promise<StepResult> {
  const journey = await world.journeys.current()
  const found = await journey.discover()
  const reason = isFailure(found) ? undefined : missing(found.issuer.members)
  return reason === undefined ? undefined : world.skip(reason)
}

/** The first credential of the offer has a scope that no other one of it has. */
export async function needsScopesApart(world: ConformanceWorld): Promise<StepResult> {
  const ids = await (await world.journeys.current()).offeredConfigurations()
  if ('kind' in ids) return undefined
  return needsIssuerWhere(world, (metadata) => {
    const supported = objectMember(metadata, 'credential_configurations_supported') ?? {}
    const [first, ...others] = ids.map((id) => stringMember(objectMember(supported, id), 'scope'))
    return first === undefined || others.includes(first)
      ? `${ids[0]} has no scope of its own`
      : undefined
  })
}

/** Where a JWT was wanted and JSON came, the issuer signs nothing. */
export async function askForMetadata(
  world: ConformanceWorld,
  wish: MetadataWish,
): Promise<StepResult> {
  const journey = await world.journeys.current()
  const outcome = await journey.requestIssuerMetadata(wish)
  world.outcome = outcome
  const wantsSigned = wish.accept?.startsWith('application/jwt')
  return wantsSigned && outcome.kind === 'issuer-metadata' && !outcome.isSigned
    ? world.skip('the issuer does not sign its metadata: application/jwt was answered with JSON')
    : undefined
}

/** The same for its authorization server. */
export async function needsServerWhere(
  world: ConformanceWorld,
  missing: (metadata: JsonObject) => string | undefined,
): Promise<StepResult> {
  const journey = await world.journeys.current()
  const found = await journey.discover()
  const reason = isFailure(found) ? undefined : missing(found.server.members)
  return reason === undefined ? undefined : world.skip(reason)
}

/** An offer for two configurations, or for one of them, of those that are exercised. */
export async function makeOfferForTwo(
  world: ConformanceWorld,
  taken: 1 | 2 = 2,
  wish: OfferWish = {},
): Promise<StepResult> {
  const found = await exercisedBy(world, () => true)
  if ('skipped' in found) return found.skipped
  const { ids, leftOut } = found
  if (ids.length < 2) {
    return ids.length + leftOut.length < 2
      ? world.skip('the issuer metadata has fewer than two configurations')
      : world.skip('the target file names one credential only', missingKeys('credentials'))
  }
  world.journeys.forget()
  return world.makeOffer({ ...wish, configurations: ids.slice(0, taken) })
}

/**
 * An offer for a configuration that fits; what it offers is looked at, since not every target can choose.
 * @param what goes with "no … configuration".
 */
export async function makeOfferOf(
  world: ConformanceWorld,
  what: string,
  fits: Demand,
  wish: OfferWish = {},
): Promise<StepResult> {
  const found = await exercisedBy(world, fits)
  if ('skipped' in found) return found.skipped
  const { ids, leftOut } = found
  if (ids.length === 0) {
    return leftOut.length === 0
      ? world.skip(`the issuer metadata has no ${what} configuration`)
      : world.skip(`the target file names no ${what} credential`, missingKeys('credentials'))
  }
  world.journeys.forget()
  const result = await world.makeOfferOfOne(ids.slice(0, mostTried), wish)
  if (result === 'skipped') return result
  const offered = await (await world.journeys.current()).offeredConfigurations()
  const wanted = 'kind' in offered ? ids[0] : offered.find((id) => ids.includes(id))
  if (wanted === undefined) return world.skip(`the target's offer has no ${what} credential`)
  world.intent.wantedConfiguration = wanted
  return undefined
}

/** A target may not be able to offer all that its metadata lists. */
const mostTried = 4

/** Ids of what is exercised and fits, and of what would fit if the target file named it. */
async function exercisedBy(
  world: ConformanceWorld,
  fits: Demand,
): Promise<
  | { readonly ids: readonly string[]; readonly leftOut: readonly string[] }
  | { readonly skipped: 'skipped' }
> {
  const found = await (await world.journeys.current()).discover()
  if (isFailure(found)) return { skipped: skipUndiscovered(world, found) }
  const own = world.session.loaded.credentials
  const fitting = exercised(found.issuer.members, undefined).filter(([, it]) => fits(it))
  const ids = fitting.map(([id]) => id)
  return {
    ids: ids.filter((id) => own?.includes(id) ?? true),
    leftOut: ids.filter((id) => !(own?.includes(id) ?? true)),
  }
}

/** @throws ExpectationError where there is metadata to be had, and it did not come. */
function skipUndiscovered(world: ConformanceWorld, failure: Failure): 'skipped' {
  const isNamed = world.session.namedIssuer !== undefined || world.journeys.sightings.length > 0
  if (isNamed) throw new ExpectationError(`Instead of metadata: ${told(failure)}`)
  return world.skip(
    'the target does not name its issuer outside of offers',
    missingKeys('credentialIssuer'),
  )
}

/** An offer for a credential whose vct leads to a document: the first of those that the metadata announces. */
export async function makeOfferOfPublishedType(world: ConformanceWorld): Promise<StepResult> {
  const journey = await world.journeys.current()
  const found = await journey.discover()
  if (isFailure(found)) return skipUndiscovered(world, found)
  const own = world.session.loaded.credentials
  const types = exercised(found.issuer.members, own).flatMap(
    ([, it]) => stringMember(it, 'vct') ?? [],
  )
  const failures: Failure[] = []
  for (const vct of new Set(types.slice(0, mostTypes))) {
    const published = await journey.fetchTypeMetadata(vct)
    if (published.kind === 'type-metadata' || published.kind === 'unusable') {
      return makeOfferOf(world, vct, (configuration) => configuration.vct === vct)
    }
    failures.push(published)
  }
  const unknown = failures.find((failure) => !(failure.kind === 'not-reached' && failure.absence))
  if (unknown) throw new ExpectationError(`Instead of Type Metadata: ${told(unknown)}`)
  return world.skip('no vct of the issuer metadata leads to Type Metadata')
}

/** An issuer may have very many. */
const mostTypes = 5

/** The scenario is about an issuer without this member in its metadata. */
export async function skipWhereItIs(world: ConformanceWorld, member: string): Promise<StepResult> {
  const found = await (await world.journeys.current()).discover()
  return isFailure(found) || found.issuer.members[member] === undefined
    ? undefined
    : world.skip(`the issuer metadata has a ${member}`)
}

export async function takeAnotherOffer(world: ConformanceWorld): Promise<StepResult> {
  const result = await world.makeOffer(world.intent.wish)
  world.journeys.forget()
  await world.journeys.current()
  return result
}
