import type { RequestHandler } from 'express'
import manifest from '../../package.json' with { type: 'json' }
import type { Mock } from '../mock.ts'
import { StoreAway } from '../store/store.ts'

/** For whoever starts it and waits: open to all, since a health check has no token. */
export function health(mock: Mock): RequestHandler {
  const its = { version: manifest.version, store: mock.keptIn }
  return async (_req, res) => {
    res.set('cache-control', 'no-store')
    try {
      await mock.reach()
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error
      res.status(503).set('retry-after', `${error.retryAfterSeconds}`)
      res.json({ status: 'away', ...its })
      return
    }
    res.json({ status: 'up', ...its })
  }
}
