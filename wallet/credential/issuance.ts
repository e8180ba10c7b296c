import type { NotReached } from '../../protocol/outcomes.ts'
import { isFailure, notOffered, stoppedBy } from '../failure.ts'
import type { JourneyState } from '../journey-state.ts'

/**
 * Why something that a Credential Response may have is not there. Only a response that came says that the issuer
 * does not offer it.
 * @param absent what that response then shows.
 */
export function missingFromIssuance({ issuance }: JourneyState, absent: string): NotReached {
  if (!issuance) return { kind: 'not-reached', reason: 'The wallet has asked for no credential.' }
  return isFailure(issuance) ? stoppedBy('no credential', issuance) : notOffered(absent)
}
