import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { createSecureContext, type SecureContextOptions } from 'node:tls'

export interface Balancer extends AsyncDisposable {
  readonly url: string
  /** Ports of loopback that requests go to in turn. */
  ports: readonly number[]
  /** How many requests each of them has answered. */
  readonly answered: ReadonlyMap<number, number>
}

/** How TLS is spoken for the host that is asked for. */
type ContextOf = (host: string) => Promise<SecureContextOptions>

/**
 * One address for several: each request goes to the next one, and to another where nobody listens. A request that somebody took and did not
 * answer is not sent again: 502, and nobody knows whether it was carried out.
 * @param contextOf TLS ends here; plain HTTP without.
 */
export async function startBalancer(contextOf?: ContextOf): Promise<Balancer> {
  let turn = 0
  const answered = new Map<number, number>()
  const pass = async (req: IncomingMessage, res: ServerResponse) => {
    const body = await buffer(req)
    const { ports } = balancer
    turn += 1
    const mine = turn
    for (let tried = 0; tried < ports.length; tried += 1) {
      const port = ports[(mine + tried) % ports.length] ?? 0
      if (!(await forward({ req, res, body, port }))) continue
      answered.set(port, (answered.get(port) ?? 0) + 1)
      return
    }
    res.writeHead(502).end()
  }
  const server = contextOf
    ? createSecureServer(
        {
          ...(await contextOf('localhost')),
          SNICallback: (host, done) => {
            const context = contextOf(host).then((its) => createSecureContext(its))
            context.then((its) => done(null, its), done)
          },
        },
        pass,
      )
    : createServer(pass)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const balancer: Balancer = {
    url: `${contextOf ? 'https' : 'http'}://localhost:${port}`,
    ports: [],
    answered,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return balancer
}

interface Forwarded {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly body: Buffer
  readonly port: number
}

/** @returns false: nobody listens there. */
function forward({ req, res, body, port }: Forwarded): Promise<boolean> {
  return new Promise((resolve) => {
    const { method, url: path, headers } = req
    const sent = request({ host: 'localhost', port, method, path, headers, agent: false })
    const lost = (error: Error) => {
      const isNobody = 'code' in error && error.code === 'ECONNREFUSED'
      if (!isNobody && !res.headersSent) res.writeHead(502).end()
      if (!isNobody) res.destroy()
      resolve(!isNobody)
    }
    sent.on('error', lost)
    sent.on('response', async (answer) => {
      answer.on('error', lost)
      // The answer as a whole, or none of it.
      const content = await buffer(answer).catch(() => undefined)
      if (!content) return
      res.writeHead(answer.statusCode ?? 502, answer.headers).end(content)
      resolve(true)
    })
    sent.end(body)
  })
}
