import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import { createAuthority } from '../../mock-server/crypto/tls.ts'
import { close, listen, urlHost, writeCertificate } from '../../mock-server/http/listening.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { Certificates, NoCertificate } from './certificates.ts'
import { type Passage, passOn } from './passing.ts'

export interface ProxyOptions extends Passage {
  /** Origin that everything is sent to; absent: where each request says. */
  readonly to?: URL
  readonly host: string
  /** 0: a free one. */
  readonly port: number
}

export interface RunningProxy extends AsyncDisposable {
  /** What a wallet, or the settings of a phone, are given. */
  readonly url: string
  /** Path of the certificate that the phone has to trust. */
  readonly ca: string
}

/**
 * Starts the proxy: before one issuer, or as the HTTPS proxy of a phone, with a certificate for each host that it asks for.
 * @throws UsageError for an address that cannot be had.
 */
export async function startProxy(options: ProxyOptions): Promise<RunningProxy> {
  const { to, host } = options
  const authority = await createAuthority(new Date())
  const certificate = await writeCertificate(authority.pem)
  const certificates = new Certificates(authority)
  const server = to ? await before(to, options, certificates) : between(options, certificates)
  // What a tunnel goes through is no connection of the server any more.
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const port = await listening(server, options)
  const scheme = to ? 'https' : 'http'
  return {
    url: `${scheme}://${urlHost(host)}:${port}`,
    ca: certificate.path,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await close(server)
      await certificate.remove()
    },
  }
}

async function listening(server: Server, { port, host }: ProxyOptions): Promise<number> {
  try {
    return await listen(server, port, host)
  } catch (cause) {
    const message = `The proxy cannot listen on ${host} port ${port}: another program may be there.`
    throw new UsageError('ERR_PROXY_LISTEN', message, 'Give another --port; 0 takes a free one.', {
      cause,
    })
  }
}

/** In the place of an issuer: what the wallet asked is what it is recorded as. */
async function before(to: URL, options: ProxyOptions, certificates: Certificates): Promise<Server> {
  const base = `https://${urlHost(options.host)}`
  const presented = await certificates.listener(certificates.forListener(options.host))
  const server = createTlsServer(presented, (request, response) => {
    const path = request.url ?? '/'
    const seenAs = urlOf(path, `https://${request.headers.host ?? urlHost(options.host)}`)
    const target = urlOf(path, to.origin)
    if (!seenAs || !target) return badRequest(response)
    passOn(request, response, { seenAs, to: target }, options)
  })
  server.on('tlsClientError', (error) => options.news.trouble(`${base}/`, handshakeTrouble(error)))
  return server
}

/** CONNECT (RFC 9110, Section 9.3.6), behind which the proxy is the host that was asked for; and plain HTTP in absolute form. */
function between(options: ProxyOptions, certificates: Certificates): Server {
  const { news } = options
  const behind = new Map<string, Promise<Server>>()
  const serverBehind = ({ origin, hostname }: URL): Promise<Server> => {
    const known = behind.get(origin)
    if (known) return known
    // A stranger may ask for any number of hosts.
    if (behind.size >= 1000) behind.clear()
    const made = inPlaceOf(origin, certificates.forHost(hostname), options, certificates)
    behind.set(origin, made)
    return made
  }
  const outer = createServer((request, response) => direct(request, response, options))
  outer.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => {})
    const url = urlOf('/', `https://${request.url ?? ''}`)
    if (!url) {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
      return
    }
    serverBehind(url)
      .then((inner) => {
        if (socket.destroyed) return
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
        if (head.length > 0) socket.unshift(head)
        inner.emit('connection', socket)
      })
      .catch((error: Error) => {
        behind.delete(url.origin)
        news.trouble(url.href, error.message)
        socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      })
  })
  return outer
}

/** Behind a tunnel to an origin. It does not listen: connections are handed to it. */
async function inPlaceOf(
  origin: string,
  own: ReturnType<Certificates['forHost']>,
  options: ProxyOptions,
  certificates: Certificates,
): Promise<Server> {
  const server = createTlsServer(await certificates.listener(own), (request, response) => {
    const url = urlOf(request.url ?? '/', origin)
    if (!url) return badRequest(response)
    passOn(request, response, { seenAs: url, to: url }, options)
  })
  server.on('clientError', (_error, secure) => secure.destroy())
  server.on('tlsClientError', (error) =>
    options.news.trouble(`${origin}/`, handshakeTrouble(error)),
  )
  return server
}

function handshakeTrouble(error: Error): string {
  if (error instanceof NoCertificate) return error.message
  return `the client may not trust our certificate (${error.message}): trust the CA, unless the app pins its own`
}

function direct(request: IncomingMessage, response: ServerResponse, options: ProxyOptions): void {
  const url = request.url ?? ''
  const target = /^http:\/\//i.test(url) ? urlOf(url, url) : undefined
  if (target) {
    passOn(request, response, { seenAs: target, to: target }, options)
    return
  }
  const told = 'vcispec proxy: set this address as the HTTP proxy of the wallet.\n'
  response.writeHead(400, { 'content-type': 'text/plain' }).end(told)
}

function badRequest(response: ServerResponse): void {
  response.writeHead(400, { 'content-type': 'text/plain' }).end('vcispec proxy: no such address\n')
}

function urlOf(path: string, base: string): URL | undefined {
  const isOrigin = path.startsWith('/')
  const text = isOrigin ? `${base}${path}` : path
  return URL.canParse(text) ? new URL(text) : undefined
}
