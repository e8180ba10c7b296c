import { isFailure } from '../../wallet/failure.ts'
import type { ConformanceWorld, StepResult } from './world.ts'

/** The scenario is about key proofs: a configuration may do without any. */
export async function needsKeyProofs(world: ConformanceWorld): Promise<StepResult> {
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
