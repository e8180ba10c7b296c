import { type Request, type Response, Router } from 'express'
import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import { bodyText } from '../http/wire.ts'
import type { Mock } from '../mock.ts'
import { errorPage } from '../pages/error-page.ts'
import { environmentPage } from './environment-page.ts'
import { homePage } from './home-page.ts'
import { journalPage } from './journal-page.ts'
import { offerEvents } from './offer-events.ts'
import { offerFromForm } from './offer-from-form.ts'
import { offerPage } from './offer-page.ts'
import { consolePaths } from './routes.ts'

/** What the buttons of the page can do to a clock. */
const steps = ['PT1M', 'PT30M1S', 'P1D']

/** Pages for the person who runs the mock: offers to try by hand, and what wallets did. */
export function consoleRouter(mock: Mock): Router {
  const router = Router()
  router.get(consolePaths.home, async (_req, res) => send(res, await homePage(mock)))
  router.post(consolePaths.environments, async (_req, res) => {
    res.redirect(303, consolePaths.environment((await mock.create()).id))
  })
  const inEnvironment =
    (answer: (environment: Environment, req: Request, res: Response) => unknown) =>
    async (req: Request, res: Response) => {
      const environment = await mock.find(String(req.params.id))
      if (environment) await answer(environment, req, res)
      else send(res, nothing('environment'))
    }
  router.get(
    consolePaths.environment(':id'),
    inEnvironment(async (environment, _req, res) => send(res, await environmentPage(environment))),
  )
  router.post(
    consolePaths.clock(':id'),
    inEnvironment(async (environment, req, res) => {
      const step = steps.find((it) => it === formOf(req).get('advance'))
      if (step === undefined)
        return send(res, errorPage(400, 'unknown_step', 'The clock does not move by that'))
      await mock.change(environment, () => environment.clock.advance(step))
      await environment.store.sweep()
      res.redirect(303, consolePaths.environment(environment.id))
    }),
  )
  router.get(
    consolePaths.journal(':id'),
    inEnvironment((environment, req, res) =>
      send(res, journalPage(environment, 'problems' in req.query)),
    ),
  )
  router.post(
    consolePaths.clearJournal(':id'),
    inEnvironment(({ id, journal }, _req, res) => {
      journal.clear()
      res.redirect(303, consolePaths.journal(id))
    }),
  )
  router.post(
    consolePaths.offers(':id'),
    inEnvironment(async (environment, req, res) => {
      const form = formOf(req)
      const made = await offerFromForm(environment, {
        user: form.get('user') ?? '',
        credentials: form.getAll('credential'),
        grants: form.getAll('grant'),
        txCode: form.has('tx_code'),
      })
      if ('problem' in made) send(res, await environmentPage(environment, made))
      else res.redirect(303, consolePaths.offer(environment.id, made.id))
    }),
  )
  router.get(
    consolePaths.offer(':id', ':offerId'),
    inEnvironment(async (environment, req, res) => {
      const offer = await offerOf(environment, req)
      send(res, offer ? await offerPage(environment, offer) : nothing('offer'))
    }),
  )
  router.get(
    consolePaths.events(':id', ':offerId'),
    inEnvironment(async (environment, req, res) => {
      const offer = await offerOf(environment, req)
      if (offer) offerEvents(environment, offer.id, res)
      else send(res, nothing('offer'))
    }),
  )
  return router
}

function offerOf(environment: Environment, req: Request) {
  return environment.store.collection('offers').get(String(req.params.offerId))
}

function formOf(req: Request): URLSearchParams {
  return new URLSearchParams(bodyText(req))
}

function nothing(what: string): Reply {
  return errorPage(404, 'not_found', `There is no such ${what}: it may have been deleted`)
}

function send(res: Response, { status, headers, body }: Reply): void {
  res.status(status).set(headers).end(body)
}
