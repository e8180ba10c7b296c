import type { Failure } from '../../protocol/outcomes.ts'
import { isFailure, stoppedBy } from '../failure.ts'
import { configurationIds, type JourneyState } from '../journey-state.ts'
import { issuerMetadata } from '../metadata/discovery.ts'

export async function offeredConfigurations(
  state: JourneyState,
): Promise<readonly string[] | Failure> {
  const issuer = await issuerMetadata(state)
  return isFailure(issuer)
    ? stoppedBy('no issuer metadata', issuer)
    : configurationIds(state, issuer)
}
