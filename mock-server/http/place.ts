import { AsyncLocalStorage } from 'node:async_hooks'
import type { Operation } from '../../protocol/exchange.ts'
import type { Place } from '../../protocol/places.ts'

/** What was not looked at, by the demand that would have been made. */
export interface Note {
  readonly demand: string
  readonly detail: string
  /** What a strict issuer keeps by refusing the request, which went on here. */
  readonly requirement?: string
}

/** Where the request that is being answered came in: one for each, whatever else is answered meanwhile. */
const current = new AsyncLocalStorage<{
  readonly place: Place | undefined
  readonly notes: Note[]
}>()

/**
 * Answers a request that came in at `place`; undefined: elsewhere, where demands have no place.
 * @param notes gets what was noted meanwhile.
 */
export function at<T>(place: Place | undefined, answer: () => T, notes: Note[] = []): T {
  return current.run({ place, notes }, answer)
}

export function currentPlace(): Place | undefined {
  return current.getStore()?.place
}

/** For the journal: a demand was not made of the present request. */
export function note(demand: string, detail: string, requirement?: string): void {
  const its = { demand, detail, ...(requirement !== undefined && { requirement }) }
  current.getStore()?.notes.push(its)
}

const byOperation: Partial<Record<Operation, Place>> = {
  par: 'par',
  authorize: 'authorize',
  token: 'token',
  nonce: 'nonce',
  'attestation-challenge': 'challenge',
  credential: 'credential',
  deferred: 'deferred',
  notification: 'notification',
}

/** @param grantType of the request, where it names one. */
export function placeOf(operation: Operation, grantType: unknown): Place | undefined {
  return operation === 'token' && grantType === 'refresh_token' ? 'refresh' : byOperation[operation]
}
