import { type Request, type Response, Router } from 'express'
import { UsageError } from '../../protocol/usage-error.ts'
import { advancedClock } from '../control/advance.ts'
import { ControlError } from '../control/control-error.ts'
import { listedFaults, setFaults } from '../control/faults.ts'
import { environmentWish } from '../control/requests.ts'
import type { Environment } from '../environment.ts'
import { bodyText } from '../http/wire.ts'
import type { Mock } from '../mock.ts'
import { errorPage } from '../pages/error-page.ts'
import type { Reply } from '../seams/reply.ts'
import { apiPage } from './api-page.ts'
import { environmentPage } from './environment-page.ts'
import { faultsAfter } from './faults-form.ts'
import { homePage } from './home-page.ts'
import { journalPage } from './journal-page.ts'
import { wishIn } from './new-environment-form.ts'
import { offerEvents } from './offer-events.ts'
import { offerFromForm } from './offer-from-form.ts'
import { offerPage } from './offer-page.ts'
import { consolePaths } from './routes.ts'

/** Pages for the person who runs the mock: offers to try by hand, and what wallets did. */
export function consoleRouter(mock: Mock, controlUrl: string | null): Router {
  const router = Router()
  router.get(consolePaths.api, (_req, res) => send(res, apiPage(controlUrl)))
  router.get(consolePaths.home, async (_req, res) => send(res, await homePage(mock)))
  router.post(consolePaths.environments, async (req, res) => {
    try {
      const made = await mock.create(await environmentWish(wishIn(formOf(req))))
      res.redirect(303, consolePaths.environment(made.id))
    } catch (error) {
      send(res, await homePage(mock, problemIn(error)))
    }
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
      const advance = formOf(req).get('advance') ?? ''
      await acted(environment, res, async () => {
        await mock.change(environment, () => advancedClock(environment, { advance }))
        await environment.store.sweep()
      })
    }),
  )
  router.post(
    consolePaths.faults(':id'),
    inEnvironment(async (environment, req, res) => {
      await acted(environment, res, async () => {
        const faults = faultsAfter(await listedFaults(environment), formOf(req))
        await setFaults(environment, { faults }, (change) => mock.change(environment, change))
      })
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
        deferred: form.has('deferred'),
        denied: form.has('denied'),
        byValue: form.has('by_value'),
      })
      const how = form.has('by_value') ? '?value' : ''
      if ('problem' in made) send(res, await environmentPage(environment, made))
      else res.redirect(303, `${consolePaths.offer(environment.id, made.id)}${how}`)
    }),
  )
  router.get(
    consolePaths.offer(':id', ':offerId'),
    inEnvironment(async (environment, req, res) => {
      const offer = await offerOf(environment, req)
      send(
        res,
        offer ? await offerPage(environment, offer, 'value' in req.query) : nothing('offer'),
      )
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

/** Does what a form of the page asks for; what cannot be done is said on the same page. */
async function acted(environment: Environment, res: Response, act: () => Promise<void>) {
  try {
    await act()
    res.redirect(303, consolePaths.environment(environment.id))
  } catch (error) {
    send(res, await environmentPage(environment, undefined, problemIn(error)))
  }
}

/** @throws whatever is no mistake of the person. */
function problemIn(error: unknown): string {
  if (error instanceof UsageError || (error instanceof ControlError && error.status < 500))
    return `${error.message}. ${error.hint}`
  throw error
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
