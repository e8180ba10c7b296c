import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { offerAsWished } from '../../mock-server/control/offers.ts'
import { wishedOffer } from '../../mock-server/control/requests.ts'
import { createAuthority } from '../../mock-server/crypto/tls.ts'
import type { Environment } from '../../mock-server/environment.ts'
import { publicApp } from '../../mock-server/http/public-app.ts'
import { createMock } from '../../mock-server/mock.ts'
import { MovableClock } from '../../protocol/clock.ts'

/** What answers in the issuer's place at some of its addresses. @returns false where it does not. */
export type Interloper = (...exchange: Parameters<RequestListener>) => boolean

export interface Front extends AsyncDisposable {
  readonly environment: Environment
  /** Where a back office is asked for offers, in the way of the `http` adapter. */
  readonly offersUrl: string
  /** Ends the issuer and what is connected to it; the back office goes on. */
  endIssuer(): void
}

/**
 * The mock as an issuer of which nothing is known but its addresses: plain HTTP on loopback, no control surface,
 * and beside it the endpoint of an imagined back office that makes its offers.
 */
export async function startFront(interloper: Interloper = () => false): Promise<Front> {
  const issuer = await listen()
  const clock = new MovableClock()
  const mock = createMock({
    urls: { api: `${issuer.origin}/v1`, auth: issuer.origin },
    authority: await createAuthority(clock.now()),
    clock,
    faults: [],
  })
  const environment = await mock.create()
  const app = publicApp(mock)
  issuer.serve((request, response) => {
    if (!interloper(request, response)) app(request, response)
  })
  const office = await listen()
  office.serve(async (request, response) => {
    const answer = await offerAsWished(environment, wishOf(request))
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  return {
    environment,
    offersUrl: `${office.origin}/offers`,
    endIssuer: issuer.close,
    async [Symbol.asyncDispose]() {
      issuer.close()
      office.close()
    },
  }
}

/** `?grant=…&txCode=…&configuration=…&deferred=…`: an empty value is no wish. */
function wishOf({ url = '' }: IncomingMessage) {
  const query = new URL(url, 'http://localhost').searchParams
  const list = (name: string, parameter: string) =>
    query.get(parameter) ? { [name]: query.get(parameter)?.split(',') } : {}
  const flag = (name: string) => (query.get(name) ? { [name]: query.get(name) === 'true' } : {})
  return wishedOffer({
    ...list('grants', 'grant'),
    ...list('configurations', 'configuration'),
    ...flag('txCode'),
    ...flag('deferred'),
  })
}

async function listen() {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    serve: (listener: RequestListener) => server.on('request', listener),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
