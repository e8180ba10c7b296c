import type { CredentialOutcome } from '../../protocol/outcomes.ts'
import { isFailure } from '../../wallet/failure.ts'
import { objectMember, stringsMember } from '../../wallet/json.ts'
import type { RequestWish } from '../../wallet/request-wish.ts'
import { isSigningAlgorithm } from '../../wallet/signed-jwt.ts'
import { needsIssuerWhere } from './acting.ts'
import {
  demandsOfRequest,
  requiresKeyAttestations,
  takesKeyProofs,
  takesNoKeyProofs,
} from './demands.ts'
import type { ConformanceWorld, StepResult } from './world.ts'

/** The scenario is about key proofs: a configuration may do without any. */
export async function needsKeyProofs(world: ConformanceWorld): Promise<StepResult> {
  await world.demand(takesKeyProofs)
  const journey = await world.journey()
  const found = await journey.discover()
  const offered = await journey.offeredConfigurations()
  const [id] = 'kind' in offered ? [] : offered
  if (isFailure(found) || id === undefined) return undefined
  const supported = Object(found.issuer.members.credential_configurations_supported)
  return supported[id] === undefined || supported[id].proof_types_supported !== undefined
    ? undefined
    : world.skip(`the configuration ${id} has no proof_types_supported`)
}

/** The scenario is about configurations that need no key proof. */
export async function needsNoKeyProofs(world: ConformanceWorld): Promise<StepResult> {
  await world.demand(takesNoKeyProofs)
  const journey = await world.journey()
  const found = await journey.discover()
  const offered = await journey.offeredConfigurations()
  const [id] = 'kind' in offered ? [] : offered
  if (isFailure(found) || id === undefined) return undefined
  const configurations = objectMember(found.issuer.members, 'credential_configurations_supported')
  return objectMember(configurations, id)?.proof_types_supported === undefined
    ? undefined
    : world.skip(`the configuration ${id} has proof_types_supported`)
}

/** The scenario is about issuers whose metadata asks for key attestations. */
export async function needsKeyAttestations(world: ConformanceWorld): Promise<StepResult> {
  await world.demand(requiresKeyAttestations)
  return needsIssuerWhere(world, (metadata) => {
    const all = Object.values(Object(metadata.credential_configurations_supported))
    return all.some((one) => Object(one).proof_types_supported?.jwt?.key_attestations_required)
      ? undefined
      : 'no credential configuration has key_attestations_required for jwt proofs'
  })
}

/** One request for each wish, each with an offer of its own; the outcome is the first failure, else the last. */
export async function requestInTurn(
  world: ConformanceWorld,
  wishes: readonly RequestWish[],
): Promise<StepResult> {
  const outcomes: CredentialOutcome[] = []
  for (const [index, wish] of wishes.entries()) {
    if (index > 0) {
      const skipped = await world.makeOffer(world.wish)
      if (skipped) return skipped
      world.forgetJourney()
    }
    const outcome = await (await world.journey()).requestCredential(wish)
    if (outcome.kind === 'not-reached' && outcome.absence)
      return world.skip(outcome.reason, outcome.absence)
    outcomes.push(outcome)
  }
  world.outcome = outcomes.find(({ kind }) => kind !== 'issued') ?? outcomes.at(-1)
  return undefined
}

/** Proofs of type jwt by all that the configuration lists and this wallet knows. */
export async function requestByEachAlgorithm(world: ConformanceWorld): Promise<StepResult> {
  await world.demand(...demandsOfRequest({ proof: { type: 'jwt' } }))
  const journey = await world.journey()
  const found = await journey.discover()
  const offered = await journey.offeredConfigurations()
  const [id] = 'kind' in offered ? [] : offered
  if (isFailure(found)) world.outcome = found
  if (isFailure(found) || id === undefined) return undefined
  const configurations = objectMember(found.issuer.members, 'credential_configurations_supported')
  const types = objectMember(objectMember(configurations, id), 'proof_types_supported')
  const listed = stringsMember(
    objectMember(types, 'jwt'),
    'proof_signing_alg_values_supported',
  )?.filter(isSigningAlgorithm)
  if (!listed?.length)
    return world.skip('no proof alg of type jwt is listed that this wallet knows')
  return requestInTurn(
    world,
    listed.map((algorithm) => ({ proof: { type: 'jwt', algorithm } })),
  )
}
