import { type IncomingMessage, request as overHttp, type ServerResponse } from 'node:http'
import { request as overHttps } from 'node:https'
import { getCACertificates } from 'node:tls'
import { forbiddenAddress, type Reach, refusedAddress } from '../../wallet/http/reach.ts'
import { describeFailure } from '../../wallet/http/transport-failure.ts'
import type { CapturedExchange } from '../capture/captured.ts'
import type { Budget } from './budget.ts'
import { Copy, recorded } from './recording.ts'

/** What the proxy tells of what went through it. */
export interface ProxyNews {
  exchange(exchange: CapturedExchange): void
  /** One sentence about what did not go through, or is not kept. */
  trouble(url: string, sentence: string): void
}

export interface Passage {
  readonly reach: Reach
  /** PEM certificates that are trusted beside those of the system. */
  readonly ca?: string
  /** For the bodies that go through. */
  readonly budget: Budget
  readonly news: ProxyNews
}

/** Of one connection (RFC 9110, Section 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

const timeoutMs = 60_000

/** Sends a request on, and the answer back, as they come; a copy of both is kept. Nothing is changed but what belongs to a connection. */
export function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  target: { readonly seenAs: URL; readonly to: URL },
  { reach, ca, budget, news }: Passage,
): void {
  const { seenAs, to } = target
  const { method = 'GET' } = request
  const startedAt = new Date()
  const began = performance.now()
  const sent = new Copy(request, budget)
  response.once('close', () => sent.drop())
  const fail = (cause: unknown) => {
    const message = troubleWith(to, cause)
    news.trouble(seenAs.href, message)
    if (response.headersSent) response.destroy()
    else
      response.writeHead(502, { 'content-type': 'text/plain' }).end(`vcispec proxy: ${message}\n`)
  }
  const port = to.port || (to.protocol === 'https:' ? '443' : '80')
  const refused = refusedAddress(reach, to.hostname, port)
  if (refused) {
    fail(refused)
    return
  }
  const outgoing = (to.protocol === 'https:' ? overHttps : overHttp)(to, {
    method,
    headers: endToEnd(request.rawHeaders),
    lookup: reach.lookupFor(port),
    timeout: timeoutMs,
    ...(ca !== undefined && { ca: [...getCACertificates('default'), ca] }),
  })
  outgoing.on('timeout', () =>
    outgoing.destroy(Object.assign(new Error('time-out'), { code: 'ETIMEDOUT' })),
  )
  outgoing.on('error', fail)
  outgoing.on('response', (answer) => {
    const came = new Copy(answer, budget)
    response.once('close', () => came.drop())
    const { statusCode: status = 502, statusMessage } = answer
    response.writeHead(status, statusMessage, endToEnd(answer.rawHeaders))
    answer.pipe(response)
    answer.on('error', fail)
    answer.on('end', () => {
      const exchange = recorded({
        ...{ method, url: seenAs.href, status, startedAt },
        ...{ sent: request.headers, sentBody: sent.bytes() },
        ...{ came: answer.headers, cameBody: came.bytes() },
        durationMs: Math.round(performance.now() - began),
      })
      if (typeof exchange === 'string') news.trouble(seenAs.href, `not kept: ${exchange}`)
      else news.exchange(exchange)
    })
  })
  request.on('aborted', () => outgoing.destroy())
  request.pipe(outgoing)
}

/** There is no target file that could be mended. */
function troubleWith(to: URL, thrown: unknown): string {
  const { code, message, cause } = describeFailure(thrown, to.href, timeoutMs)
  if (cause === forbiddenAddress)
    return `${to.hostname} is on this machine or in a private network: --allow ${to.host} lets it be asked.`
  if (code === 'ERR_TIMEOUT')
    return `${to.host} did not answer completely within ${timeoutMs / 1000} s.`
  return message
}

function endToEnd(raw: readonly string[]): string[] {
  const connection = raw.findIndex((it, at) => at % 2 === 0 && it.toLowerCase() === 'connection')
  const named = connection < 0 ? [] : (raw[connection + 1] ?? '').toLowerCase().split(/\s*,\s*/)
  const kept: string[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [name = '', value = ''] = raw.slice(at, at + 2)
    const key = name.toLowerCase()
    if (!hopByHop.has(key) && !named.includes(key)) kept.push(name, value)
  }
  return kept
}
