import { setTimeout } from 'node:timers/promises'
import type { Environment } from '../environment.ts'
import type { Collections } from './kept/collections.ts'

/**
 * The use of what is good for one: of many who come with it at once, one gets it.
 * @param of where it is kept.
 * @param take in one step; undefined where another was first.
 * @param seen what it was when the request came.
 */
export async function once<T>(
  environment: Environment,
  of: keyof Collections,
  take: () => Promise<T | undefined>,
  seen: T,
): Promise<T | undefined> {
  const pause = environment.through('pauseBeforeUseMs', 0, { of })
  if (pause === 0) return take()
  await setTimeout(pause)
  await take()
  return seen
}
