import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'
import { env as processEnv } from 'node:process'
import { isLoopback } from './sendable.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy that stands between this machine and a host, by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` in the forms
 * that curl reads; undefined: none. Loopback is reached directly, whatever they say: another machine's is another.
 */
export function proxyFor(url: string, env: Environment = processEnv): URL | undefined {
  const { protocol, hostname, port } = new URL(url)
  const proxy =
    protocol === 'https:'
      ? (env.https_proxy ?? env.HTTPS_PROXY)
      : (env.http_proxy ?? env.HTTP_PROXY)
  if (!proxy || isLoopback(hostname)) return undefined
  const host = bare(hostname)
  const portOrDefault = port || (protocol === 'https:' ? '443' : '80')
  const excepted = (env.no_proxy ?? env.NO_PROXY ?? '').split(/[,\s]+/).filter(Boolean)
  if (excepted.some((entry) => covers(entry, host, portOrDefault))) return undefined
  const named = /^[a-z]+:\/\//i.test(proxy) ? proxy : `http://${proxy}`
  return URL.canParse(named) ? new URL(named) : undefined
}

/** `*`, a host and all below it (with or without a dot before it), a host with its port. */
function covers(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true
  const [, name = '', ofPort] =
    /^(?:\*?\.)?(\[[^\]]+\]|[^:]+|[^:]*:.*:[^:]*?)(?::(\d+))?$/.exec(entry) ?? []
  const wanted = bare(name.toLowerCase())
  if (ofPort !== undefined && ofPort !== port) return false
  return wanted !== '' && (host === wanted || host.endsWith(`.${wanted}`))
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '')
}

/** No connection through the proxy. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError'
  readonly code: 'ERR_PROXY' | 'ETIMEDOUT'

  constructor(message: string, code: ProxyError['code'] = 'ERR_PROXY', options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/**
 * A connection to a host through a proxy (`CONNECT`, RFC 9110, Section 9.3.6), on which nothing has been said.
 * @param host with its port.
 * @throws ProxyError
 */
export async function openTunnel(proxy: URL, host: string, timeoutMs: number): Promise<Socket> {
  const send = proxy.protocol === 'https:' ? httpsRequest : httpRequest
  const { username, password } = proxy
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const request = send({
    host: bare(proxy.hostname),
    port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
    method: 'CONNECT',
    path: host,
    headers: {
      host,
      ...(username && {
        'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}`,
      }),
    },
    agent: false,
    timeout: timeoutMs,
  })
  const name = proxy.host
  request.on('timeout', () =>
    request.destroy(new ProxyError(`the proxy ${name} did not answer`, 'ETIMEDOUT')),
  )
  request.end()
  try {
    const [response, socket] = (await once(request, 'connect')) as [{ statusCode?: number }, Socket]
    if (response.statusCode === 200) return socket.setTimeout(0)
    socket.destroy()
    throw new ProxyError(`the proxy ${name} answered ${response.statusCode} for ${host}`)
  } catch (cause) {
    if (cause instanceof ProxyError) throw cause
    const { code = '', message } = cause as NodeJS.ErrnoException
    throw new ProxyError(`the proxy ${name} cannot be reached (${code || message})`, 'ERR_PROXY', {
      cause,
    })
  }
}
