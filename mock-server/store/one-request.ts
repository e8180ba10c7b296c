import { AsyncLocalStorage } from 'node:async_hooks'

/** Environments that were looked at since the request came that is being answered. */
const current = new AsyncLocalStorage<Set<string>>()

/** Whatever `answer` does is for one request; where nobody else writes to the store, nothing has to be known of that. */
export function asOneRequest<T>({ keptIn }: { readonly keptIn: string }, answer: () => T): T {
  return keptIn === 'database' ? current.run(new Set(), answer) : answer()
}

/** What is known of this environment is as it was when the present request came, or later. */
export function noteLooked(environment: string): void {
  current.getStore()?.add(environment)
}

/** Outside of requests nothing is known to be fresh. */
export function hasLooked(environment: string): boolean {
  return current.getStore()?.has(environment) === true
}
