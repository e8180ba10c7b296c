import { timingSafeEqual } from 'node:crypto'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { UsageError } from '../../protocol/usage-error.ts'
import { consoleRouter } from '../console/router.ts'
import { readyLine, type Surroundings } from '../http/ready-line.ts'
import { clientStatus } from '../http/reply.ts'
import { readBody } from '../http/wire.ts'
import { errorPage } from '../pages/error-page.ts'
import { CustomDomainTaken } from '../registry/registry.ts'
import { asOneRequest } from '../store/one-request.ts'
import { StoreAway, StoreFull } from '../store/store.ts'
import { advancedClock } from './advance.ts'
import { clientRoutes } from './clients.ts'
import { body } from './control-body.ts'
import { ControlError } from './control-error.ts'
import { environmentOf, noEnvironment } from './environment-of.ts'
import { setFaults } from './faults.ts'
import { health } from './health.ts'
import { journalRoutes } from './journal.ts'
import { nativeWallets } from './native-wallets.ts'
import { offerAsWished } from './offers.ts'
import { controlDocument } from './openapi.ts'
import { readings } from './readings.ts'
import { environmentWish, wishedOffer } from './requests.ts'

/**
 * The control surface, on a listener of its own so that the protocol surface stays exactly the
 * specification's.
 * @param token demanded as a bearer token when given; without it only loopback names are served, so that
 * no web page can reach it through a name that resolves to loopback.
 */
export function controlApp(surroundings: Surroundings, token: string | undefined): Express {
  const { mock } = surroundings
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.get('/health', health(mock))
  app.get('/openapi.json', (_req, res) => {
    res.json(controlDocument(surroundings.controlUrl))
  })
  app.use(notFromOtherSites, token === undefined ? onlyLoopbackNames : onlyWith(token), readBody)
  app.use((_req, _res, next) => asOneRequest(mock, next))
  app.use(consoleRouter(mock, surroundings.controlUrl))

  app.post('/environments', async (req, res) => {
    const environment = await mock.create(await environmentWish(body(req)))
    res.status(201).json(await readyLine(surroundings, environment))
  })
  app.delete('/environments/:id', async (req, res) => {
    if (!(await mock.remove(req.params.id))) throw noEnvironment()
    res.status(204).end()
  })
  app.post('/environments/:id/clock', async (req, res) => {
    const environment = await environmentOf(mock, req)
    const wish = body(req)
    const now = await mock.change(environment, () => advancedClock(environment, wish))
    // What has expired by that is freed at once, and not half a minute later.
    await environment.store.sweep()
    res.json({ now: now.toISOString() })
  })
  app.use(readings(surroundings), journalRoutes(mock))
  app.put('/environments/:id/faults', async (req, res) => {
    const environment = await environmentOf(mock, req)
    await setFaults(environment, body(req), (change) => mock.change(environment, change))
    res.status(204).end()
  })
  app.post('/environments/:id/offers', async (req, res) => {
    const answer = await offerAsWished(await environmentOf(mock, req), wishedOffer(body(req)))
    res.status('cannot' in answer ? 200 : 201).json(answer)
  })
  app.use(clientRoutes(mock), nativeWallets(mock))
  app.use(() => {
    throw new ControlError(404, 'There is nothing at this address', 'docs/mock.md lists what is.')
  }, failed)
  return app
}

/** A browser says which site sent it: a page elsewhere cannot press buttons here. */
const notFromOtherSites: RequestHandler = (req, _res, next) => {
  const { origin, host } = req.headers
  const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
  if (isOwn) next()
  else throw new ControlError(403, 'Another site sent this', 'Use the pages of the mock itself.')
}

const onlyLoopbackNames: RequestHandler = (req, _res, next) => {
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(req.headers.host ?? '')) next()
  else throw new ControlError(403, 'Only loopback names are served', 'Use 127.0.0.1, or a token.')
}

/** Programs send a bearer token; a browser the same token by Basic authentication, with any name. */
function onlyWith(token: string): RequestHandler {
  return (req, _res, next) => {
    if (isSame(presented(req.headers.authorization), token)) next()
    else throw new ControlError(401, 'The token is missing or wrong', 'Send the --control-token.')
  }
}

function presented(header = ''): string {
  const [scheme = '', value = ''] = header.split(' ', 2)
  if (scheme.toLowerCase() !== 'basic') return scheme.toLowerCase() === 'bearer' ? value : ''
  const credentials = Buffer.from(value, 'base64').toString()
  return credentials.slice(credentials.indexOf(':') + 1)
}

function isSame(given: string, right: string): boolean {
  const [left, expected] = [Buffer.from(given), Buffer.from(right)]
  return left.length === expected.length && timingSafeEqual(left, expected)
}

const failed: ErrorRequestHandler = (error, req, res, _next) => {
  const { status, hint } = described(error)
  if (error instanceof StoreAway) res.set('retry-after', `${error.retryAfterSeconds}`)
  if (status === 401) res.set('www-authenticate', 'Bearer, Basic realm="vcispec mock"')
  const message = error instanceof Error ? error.message : String(error)
  const isForPerson = req.method === 'GET' && req.accepts(['json', 'html']) === 'html'
  if (!isForPerson) {
    res.status(status).json({ error: message, hint })
    return
  }
  const { headers, body } = errorPage(status, message, hint.replace(/\.$/, ''))
  res.status(status).set(headers).send(body)
}

function described(error: unknown): { readonly status: number; readonly hint: string } {
  if (error instanceof ControlError) return error
  if (error instanceof UsageError) return { status: 400, hint: error.hint }
  if (error instanceof CustomDomainTaken) {
    return { status: 409, hint: 'Delete the other environment first.' }
  }
  if (error instanceof StoreFull) return { status: 507, hint: error.hint }
  if (error instanceof StoreAway) return { status: 503, hint: error.hint }
  return { status: clientStatus(error) ?? 500, hint: 'This looks like a defect of the mock.' }
}
