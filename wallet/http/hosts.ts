import { Losses } from './losses.ts'
import { Pace } from './pace.ts'
import { Silence } from './silence.ts'

/** What the wallet has learnt of the hosts it asks: shared by all scenarios of one thread. */
export interface Hosts {
  readonly silence: Silence
  readonly losses: Losses
  readonly pace: Pace
  /** Endpoints that stayed busy: what is asked there next is not repeated. */
  readonly busy: Set<string>
}

/** @param requestsPerSecond of this thread. */
export function newHosts(requestsPerSecond?: number): Hosts {
  return {
    silence: new Silence(),
    losses: new Losses(),
    pace: new Pace(requestsPerSecond),
    busy: new Set(),
  }
}
