import type { Environment } from '../environment.ts'

/** Longer than a sign-in may take that began while the `request_uri` was good. */
const keptMs = 60 * 60 * 1000

/**
 * A `request_uri` is used up where a user has decided about it: software that loads pages beforehand takes nothing away
 * (FAPI 2.0, Section 5.3.2.2, note 3). False where somebody decided by it before.
 */
export function useUp(environment: Environment, requestUri: string): Promise<boolean> {
  if (environment.through('requestUriUsedUpBy', 'the decision') === 'nothing')
    return Promise.resolve(true)
  const until = new Date(environment.now().getTime() + keptMs)
  return environment.store.collection('usedRequestUris').putNew(requestUri, {}, until)
}
