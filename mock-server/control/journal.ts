import { Router } from 'express'
import type { Mock } from '../mock.ts'
import { environmentOf } from './environment-of.ts'
import { whole } from './page-wish.ts'

const path = '/environments/:id/journal'

/** What wallets asked, to be read, followed (`?since=` the `next` of the last answer) and cleared. */
export function journalRoutes(mock: Mock): Router {
  const router = Router()
  router.get(path, async (req, res) => {
    const { journal } = await environmentOf(mock, req)
    const { since } = req.query
    const from = since === undefined ? 0 : whole('since', since, 0, Number.MAX_SAFE_INTEGER)
    const [entries, { total, next }] = [journal.since(from), journal]
    res.json({ entries, total, next })
  })
  router.delete(path, async (req, res) => {
    const { journal } = await environmentOf(mock, req)
    journal.clear()
    res.status(204).end()
  })
  return router
}
