import { AsyncLocalStorage } from 'node:async_hooks'
import type { Alteration } from '../faults/fault.ts'
import { isLimited, type LimitedFault } from './limit.ts'

/** What a limited fault is to one request, and whether it had anything to do with it. */
export interface Turn {
  readonly fault: LimitedFault
  readonly as: 'passed' | 'altered'
  met: boolean
}

/** By the id of each limit. */
export type Turns = ReadonlyMap<string, Turn>

const current = new AsyncLocalStorage<Turns>()

/** Answers a request to which these faults are there. */
export function during<T>(turns: Turns, answer: () => T): T {
  return current.run(turns, answer)
}

/** An alteration is about to change something: whether it does so to the present request. */
export function acts(alteration: Alteration): boolean {
  if (!isLimited(alteration)) return true
  const turn = current.getStore()?.get(alteration.limit.id)
  if (!turn) return false
  turn.met = true
  return turn.as === 'altered'
}

/** Outside of requests a limited fault is not there. */
export function isPresent(alteration: Alteration): boolean {
  return !isLimited(alteration) || current.getStore()?.has(alteration.limit.id) === true
}
