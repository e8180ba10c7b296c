import type { AuthorizationOutcome, Failure } from '../../protocol/outcomes.ts'
import { describe } from '../failure.ts'
import type { JourneyState, Metadata } from '../journey-state.ts'
import { byBearer, mayTry } from '../server-habits.ts'
import type { BrokenHabit, Habit } from '../server-knowledge.ts'
import type { AuthorizationWish } from './authorization-wish.ts'

export interface RefusedPush {
  /** Undefined: the request was not a right one. */
  readonly wish: AuthorizationWish | undefined
  readonly server: Metadata
  readonly failure: Failure
}

/**
 * A right push that the server can make nothing of: once a run the wallet tries without a proof of its key where the refusal is
 * about that, else without pushing.
 * @returns undefined when there is no other way.
 * @see https://www.rfc-editor.org/rfc/rfc9126#section-2.2
 */
export async function afterRefusedPush(
  state: JourneyState,
  { wish, server, failure }: RefusedPush,
  ask: () => Promise<AuthorizationOutcome>,
): Promise<AuthorizationOutcome | undefined> {
  const broken = wish && brokenBy(failure)
  const { exchange } = failure
  if (!broken || exchange === undefined) return undefined
  const { habit, ...what } = broken
  const isNeeded = habit === 'pushed requests' && (wish?.par === true || requiresPush(server))
  if (isNeeded || !mayTry(state, server, habit)) return undefined
  const seen = `a pushed request without any error: ${describe(failure)}`
  state.knowledge.learn(server.identifier, habit, { ...what, seen })
  // Before the next try, which would record what is known as of an earlier scenario.
  state.http.log.addFallback({ ...what, after: exchange })
  const outcome = await ask()
  if (outcome.kind === 'authorized') return outcome
  state.http.log.dropFallback(what.requirement)
  state.knowledge.forget(server.identifier, habit)
  return undefined
}

/** RFC 9126, Section 5. */
export function requiresPush({ members }: Metadata): boolean {
  return members.require_pushed_authorization_requests === true
}

/** Which habit the refusal may be about; who the client is, and load, are no such thing. */
function brokenBy(
  failure: Failure,
): (Omit<BrokenHabit, 'seen'> & { readonly habit: Habit }) | undefined {
  if (failure.kind !== 'refused' && failure.kind !== 'unusable') return undefined
  if (failure.kind === 'refused') {
    const { status, error } = failure
    if (error === 'invalid_dpop_proof') {
      return { habit: 'bound tokens', requirement: 'RFC9449-10.1-01', instead: byBearer }
    }
    const isRefusal = status < 500 && error !== undefined && error !== 'invalid_request'
    if (isRefusal || [401, 403, 429, 503].includes(status)) return undefined
  }
  const instead = 'The wallet sent the authorization request without pushing it.'
  return { habit: 'pushed requests', requirement: 'RFC9126-2.2-01', instead }
}
