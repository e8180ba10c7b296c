import type { JourneyState, Metadata } from './journey-state.ts'
import type { Habit } from './server-knowledge.ts'

export const byBearer = 'The wallet asked for a bearer token.'

/** Once a run, and never over a request with something unknown or uncommon in it: the refusal may be about that. */
export function mayTry(
  { knowledge, sendsUnknownParameters, algorithms }: JourneyState,
  server: Metadata,
  habit: Habit,
): boolean {
  const isCommon = !sendsUnknownParameters && Object.keys(algorithms).length === 0
  return isCommon && knowledge.mayTry(server.identifier, habit)
}

/** The habit is known to be refused here: this journey does without, and says so. */
export function doesWithout(state: JourneyState, server: Metadata, habit: Habit): boolean {
  const known = state.knowledge.broken(server.identifier, habit)
  if (!known) return false
  const { requirement, instead, seen } = known
  const { fallbacks } = state.http.log.evidence()
  if (!fallbacks.some((fallback) => fallback.requirement === requirement)) {
    state.http.log.addFallback({ requirement, instead, seen, after: server.exchange })
  }
  return true
}
