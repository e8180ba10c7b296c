import { AsyncLocalStorage } from 'node:async_hooks'
import type { Operation } from '../../protocol/exchange.ts'
import type { Place } from '../../protocol/places.ts'

/** Where the request that is being answered came in: one for each, whatever else is answered meanwhile. */
const current = new AsyncLocalStorage<Place | undefined>()

/** Answers a request that came in at `place`; undefined: elsewhere, where demands have no place. */
export function at<T>(place: Place | undefined, answer: () => T): T {
  return current.run(place, answer)
}

export function currentPlace(): Place | undefined {
  return current.getStore()
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
