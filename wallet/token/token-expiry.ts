import type { NotReached } from '../../protocol/outcomes.ts'
import type { Wait } from '../credential/deferred-request.ts'
import { isFailure, notConfigured, notOffered, stoppedBy } from '../failure.ts'
import type { JourneyState } from '../journey-state.ts'
import { ensureToken } from './token-request.ts'

/** Clocks differ, and issuers may allow for that. */
const skewSeconds = 120

/** Waits until the access token has surely ended; says why it cannot. */
export async function outliveToken(
  state: JourneyState,
  wait: Wait,
): Promise<NotReached | undefined> {
  const token = await ensureToken(state)
  if (isFailure(token)) return stoppedBy('no access token', token)
  const { expiresInSeconds } = token
  if (expiresInSeconds === undefined) return notOffered('The Token Response has no expires_in.')
  return (await wait(expiresInSeconds + skewSeconds))
    ? undefined
    : notConfigured(`The access token lives for ${expiresInSeconds} seconds.`, 'patienceSeconds')
}
