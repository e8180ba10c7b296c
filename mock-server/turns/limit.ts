import type { Fault } from '../faults/fault.ts'
import type { FaultUse } from '../store/kept/requests.ts'

/** When a fault is there, and for whom: so that what a wallet does the second time can be tested. */
export interface FaultLimit {
  /** Under which it is counted. */
  readonly id: string
  /** Requests that it alters, then it is gone. */
  readonly times?: number
  /** Requests that it would alter, and does not yet. */
  readonly afterRequests?: number
  /** Before that moment of the environment's clock it is not there. */
  readonly from?: Date
  /** The client or the offer that a request has to come of. */
  readonly for?: string
}

export interface LimitedFault extends Fault {
  readonly limit: FaultLimit
}

export function isLimited(fault: { readonly name: string }): fault is LimitedFault {
  return 'limit' in fault
}

/** As an environment keeps it: a name, or with its limit. */
export type KeptFault = string | { readonly name: string; readonly limit: FaultLimit }

export function keptFault(fault: Fault): KeptFault {
  return isLimited(fault) ? { name: fault.name, limit: fault.limit } : fault.name
}

export function isCounted({ times, afterRequests = 0 }: FaultLimit): boolean {
  return times !== undefined || afterRequests > 0
}

export const unused: FaultUse = { passed: 0, altered: 0 }

/** What the next request would be: let pass, altered, or none of its business any more. */
export function nextOf(
  { times = Number.POSITIVE_INFINITY, afterRequests = 0 }: FaultLimit,
  { passed, altered }: FaultUse,
): 'passed' | 'altered' | 'gone' {
  if (altered >= times) return 'gone'
  return passed < afterRequests ? 'passed' : 'altered'
}
