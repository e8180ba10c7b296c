import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { isIP, type Socket } from 'node:net'
import { createSecureContext, type SecureContext } from 'node:tls'
import {
  type Authority,
  createAuthority,
  soundCertificate,
  tlsCertificate,
} from '../../mock-server/crypto/tls.ts'
import { close, listen, urlHost, writeCertificate } from '../../mock-server/http/listening.ts'
import { UsageError } from '../../protocol/usage-error.ts'
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
  const server = to ? await before(to, options, certificates) : await between(options, certificates)
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
  const own = await certificates.for(urlHost(options.host))
  return createTlsServer({ ...own }, (request, response) => {
    const path = request.url ?? '/'
    const seenAs = urlOf(path, `https://${request.headers.host ?? urlHost(options.host)}`)
    const target = urlOf(path, to.origin)
    if (!seenAs || !target) return badRequest(response)
    passOn(request, response, { seenAs, to: target }, options)
  })
}

/** CONNECT (RFC 9110, Section 9.3.6), behind which the proxy is the host that was asked for; and plain HTTP in absolute form. */
async function between(options: ProxyOptions, certificates: Certificates): Promise<Server> {
  const { news } = options
  const inner = createTlsServer({
    SNICallback: (name, callback) => {
      certificates.context(name).then(
        (context) => callback(null, context),
        (error: Error) => callback(error),
      )
    },
    ...(await certificates.for('localhost')),
  })
  const authorities = new WeakMap<object, string>()
  inner.on('request', (request, response) => {
    const url = urlOf(request.url ?? '/', `https://${authorities.get(request.socket) ?? ''}`)
    if (!url) return badRequest(response)
    passOn(request, response, { seenAs: url, to: url }, options)
  })
  const outer = createServer((request, response) => direct(request, response, options))
  outer.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const authority = (request.url ?? '').replace(/:443$/, '')
    socket.on('error', () => {})
    if (!urlOf('/', `https://${authority}`)) {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
      return
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    pending.set(`${socket.remoteAddress} ${socket.remotePort}`, authority)
    inner.emit('connection', socket)
  })
  const pending = new Map<string, string>()
  const authorityOf = (socket: Socket) => {
    const key = `${socket.remoteAddress} ${socket.remotePort}`
    const found = pending.get(key)
    pending.delete(key)
    return found
  }
  const distrusted = (authority: string | undefined, seen: string) => {
    const sentence = `the client may not trust our certificate (${seen}): trust the CA, unless the app pins its own`
    news.trouble(`https://${authority ?? 'unknown'}/`, sentence)
  }
  inner.on('secureConnection', (secure) => {
    const authority = authorityOf(secure)
    if (authority !== undefined) authorities.set(secure, authority)
  })
  inner.on('clientError', (_error, secure) => secure.destroy())
  inner.on('tlsClientError', (error, secure) => {
    distrusted(authorityOf(secure), error.message)
  })
  return outer
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

/** Made when they are asked for first. */
class Certificates {
  readonly #authority: Authority
  readonly #contexts = new Map<string, Promise<SecureContext>>()

  constructor(authority: Authority) {
    this.#authority = authority
  }

  for(host: string): Promise<{ readonly cert: string; readonly key: string }> {
    const bare = host.replace(/^\[|\]$/g, '')
    const name = { type: isIP(bare) ? ('ip' as const) : ('dns' as const), value: bare }
    return tlsCertificate(this.#authority, soundCertificate([name]), new Date())
  }

  context(name: string): Promise<SecureContext> {
    const known = this.#contexts.get(name)
    if (known) return known
    // A stranger may ask for any number of names.
    if (this.#contexts.size >= 1000) this.#contexts.clear()
    const made = this.for(name).then((own) => createSecureContext(own))
    this.#contexts.set(name, made)
    return made
  }
}
