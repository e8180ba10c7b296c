import { setTimeout } from 'node:timers/promises'
import type { Environment } from '../environment.ts'
import type { Write } from '../store/store.ts'
import type { Use } from './grant.ts'

/**
 * Keeps what comes of a grant, and uses up what was redeemed.
 * @throws ProtocolError where another request was first, StoreFull: nothing is kept then, and nothing used up.
 */
export async function keepAndUse(
  environment: Environment,
  made: readonly Write[],
  use: Use | undefined,
): Promise<void> {
  const { store } = environment
  const pause = use ? environment.through('pauseBeforeUseMs', 0, { of: use.of }) : 0
  if (pause > 0) await setTimeout(pause)
  const isFirst = await store.together([...made, ...(use?.writes ?? [])])
  if (!isFirst) {
    if (pause === 0) use?.demandFirst(false)
    // Nobody minds: what it gives is kept all the same.
    await store.together(made)
  }
  await use?.afterwards?.()
}
