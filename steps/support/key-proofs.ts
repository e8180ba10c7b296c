import { isFailure } from '../../wallet/failure.ts'
import { objectMember } from '../../wallet/json.ts'
import { needsIssuerWhere } from './acting.ts'
import { requiresKeyAttestations, takesKeyProofs, takesNoKeyProofs } from './demands.ts'
import type { ConformanceWorld, StepResult } from './world.ts'

/** The scenario is about key proofs: a configuration may do without any. */
export async function needsKeyProofs(world: ConformanceWorld): Promise<StepResult> {
  await world.journeys.demand(takesKeyProofs)
  const journey = await world.journeys.current()
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
  await world.journeys.demand(takesNoKeyProofs)
  const journey = await world.journeys.current()
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
  await world.journeys.demand(requiresKeyAttestations)
  return needsIssuerWhere(world, (metadata) => {
    const all = Object.values(Object(metadata.credential_configurations_supported))
    return all.some((one) => Object(one).proof_types_supported?.jwt?.key_attestations_required)
      ? undefined
      : 'no credential configuration has key_attestations_required for jwt proofs'
  })
}
