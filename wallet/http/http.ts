import { type Dispatcher, request as undiciRequest } from 'undici'
import type { Clock } from '../../protocol/clock.ts'
import type {
  AnsweredExchange,
  Exchange,
  Headers,
  OpenedJwe,
  Operation,
  RecordedRequest,
  RecordedResponse,
  TransportFailure,
} from '../../protocol/exchange.ts'
import type { TlsFacts } from '../../protocol/tls-facts.ts'
import { EvidenceLog } from '../evidence-log.ts'
import type { Visit } from '../sign-in/browser.ts'
import { createAgent } from './agent.ts'
import type { Connections } from './connections.ts'
import { type Hosts, newHosts } from './hosts.ts'
import { headerLines, headersFor, joinedHeaders, lowerCased, withMore } from './http-headers.ts'
import { decodeJson, decodeRequestBody, encodeBody, type OutgoingBody } from './message-body.ts'
import { sendPersistently } from './persistence.ts'
import type { Reach } from './reach.ts'
import { readBody } from './response-body.ts'
import { isHarness, isLoopback, obstacleTo, redirectTarget } from './sendable.ts'
import { describeFailure } from './transport-failure.ts'

export interface HttpOptions {
  readonly clock: Clock
  /** PEM certificates trusted beside the system's. */
  readonly ca?: string
  /** For one whole exchange, its body included. */
  readonly timeoutMs?: number
  /** Which addresses an issuer may lead the wallet to. Default: all. */
  readonly reach?: Reach
  /** Plain HTTP on loopback is meant: exchanges say so. */
  readonly insecureHttp?: boolean
  readonly maxBodyBytes?: number
  /** How long one request may be put off in all by a host that is busy. Default: a minute. */
  readonly longestBusySeconds?: number
  /** Shared by all that ask the same target. Default: one of its own. */
  readonly hosts?: Hosts
  /** Told of each wait for a host that is busy. */
  readonly onWait?: (wait: { readonly host: string; readonly seconds: number }) => void
  /** Told of each request that was sent, those that are sent again among them, and of how long it took. */
  readonly onTry?: (exchange: Exchange, milliseconds: number) => void
  /** Nothing is sent any more, and nothing waited for, once it is aborted. */
  readonly signal?: AbortSignal
  /** Connections that are kept when this wallet is done. Default: its own, which are closed. */
  readonly connections?: Connections
  /** Instead of the network: undici's MockAgent in tests. */
  readonly dispatcher?: Dispatcher
}

export interface OutgoingRequest extends OutgoingBody {
  readonly operation: Operation
  readonly method: string
  readonly url: string
  readonly headers?: Headers
  /** Lines that are sent beside those of `headers`, for headers that are there twice. */
  readonly moreHeaders?: Headers
  /** Default `manual`; `follow` applies to GET, and each hop is an exchange of its own. */
  readonly redirect?: 'manual' | 'follow'
  /** Name of the deliberate error that the request carries. */
  readonly deviation?: string
  /** What an encrypted body says. */
  readonly sealed?: unknown
  /** Opens an answer that is a JWE for the wallet. */
  readonly open?: (jwe: string) => Promise<OpenedJwe>
  /** The same request for another try, with new proofs where a server takes each proof once (RFC 9449, Section 11.1). */
  readonly renewed?: () => Promise<OutgoingRequest>
}

const maxRedirects = 5

/** Larger than metadata with its pictures in all languages of a union. */
const defaultBodyBytes = 16 * 1024 * 1024

/**
 * Sends requests and keeps every exchange as evidence. What the network or the issuer does is data:
 * `send` never throws for it.
 */
export class RecordingHttp implements AsyncDisposable {
  readonly log = new EvidenceLog()
  readonly #handshakes = new Map<string, TlsFacts>()
  readonly #distrusted = new Set<string>()
  /** A session that brings its own clock sets it here. */
  clock: Clock
  readonly #connections: Connections | undefined
  readonly #dispatcher: Dispatcher
  readonly #ownsDispatcher: boolean
  /** For one whole exchange. */
  readonly timeoutMs: number
  readonly #maxBodyBytes: number
  readonly #insecureHttp: boolean
  readonly reach: Reach | undefined
  readonly #longestBusySeconds: number
  readonly #signal: AbortSignal | undefined
  readonly #onWait: HttpOptions['onWait']
  readonly #onTry: HttpOptions['onTry']
  /** What is known of the hosts that are asked. */
  readonly hosts: Hosts
  /** An answer of 429 or 503 is what the scenario is about. */
  isPatient = true

  constructor(options: HttpOptions) {
    this.clock = options.clock
    this.timeoutMs = options.timeoutMs ?? 10_000
    this.#maxBodyBytes = options.maxBodyBytes ?? defaultBodyBytes
    this.#insecureHttp = options.insecureHttp ?? false
    this.reach = options.reach
    this.#longestBusySeconds = options.longestBusySeconds ?? 60
    this.#signal = options.signal
    this.#onWait = options.onWait
    this.#onTry = options.onTry
    this.hosts = options.hosts ?? newHosts()
    this.#connections = options.connections
    const shared = options.dispatcher ?? options.connections?.agent
    this.#ownsDispatcher = shared === undefined
    this.#dispatcher =
      shared ??
      createAgent(
        options.ca,
        (facts) => this.#handshakes.set(facts.host, facts),
        this.timeoutMs,
        options.reach,
      )
  }

  /** The newest handshake with each host. */
  get handshakes(): readonly TlsFacts[] {
    return [...this.#handshakes.values()]
  }

  async send(outgoing: OutgoingRequest): Promise<Exchange> {
    let exchange = await this.#exchange(outgoing)
    if (outgoing.redirect !== 'follow' || outgoing.method !== 'GET') return exchange
    for (let hop = 1; ; hop++) {
      const location = redirectTarget(exchange)
      if (location === undefined) return exchange
      const next = { ...outgoing, url: location, headers: headersFor(outgoing, location) }
      if (hop > maxRedirects) {
        const message = `${outgoing.url} redirected more than ${maxRedirects} times.`
        return this.#fail(next, { code: 'ERR_REDIRECTS', message })
      }
      exchange = await this.#exchange(next)
    }
  }

  /** What a browser was answered, kept as evidence. */
  witness(
    visit: Visit,
    operation: Operation,
    mark: { readonly deviation?: string },
  ): AnsweredExchange {
    const { method, url, requestHeaders, requestBody, status, headers, body } = visit
    const exchange: AnsweredExchange = {
      id: this.log.reserveExchange(),
      operation,
      startedAt: this.clock.now(),
      durationMs: 0,
      request: {
        method,
        url,
        headers: requestHeaders,
        ...decodeRequestBody(requestBody, requestHeaders['content-type']),
      },
      response: { status, headers, body, json: decodeJson(body) },
      note: 'seen in Chromium',
      ...mark,
    }
    this.#keep(exchange)
    return exchange
  }

  /** A URL that a DID stands for is always https: where plain HTTP on loopback is meant, this is how it is reached. */
  plainOnLoopback(url: string): string {
    return this.#insecureHttp && isLoopback(new URL(url).hostname)
      ? url.replace(/^https:/i, 'http:')
      : url
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#ownsDispatcher) await this.#dispatcher.destroy()
  }

  async #exchange(outgoing: OutgoingRequest): Promise<Exchange> {
    const id = this.log.reserveExchange()
    const exchange = await sendPersistently(outgoing, {
      hosts: this.hosts,
      longestBusySeconds: this.isPatient ? this.#longestBusySeconds : undefined,
      once: (request, notes) => this.#once(this.#begin(request, id, notes), request),
      signal: this.#signal,
      onWait: this.#onWait,
    })
    this.#noteDistrust(exchange)
    return this.#keep(exchange)
  }

  /** Sends it once. */
  async #once(
    record: Omit<Exchange, 'durationMs' | 'response' | 'failure'>,
    outgoing: OutgoingRequest,
  ): Promise<Exchange> {
    const obstacle = this.#obstacle(outgoing)
    if (obstacle) return { ...record, durationMs: 0, failure: obstacle }
    const began = performance.now()
    const exchange = await this.#answered(record, outgoing, began)
    this.#onTry?.(exchange, performance.now() - began)
    return exchange
  }

  async #answered(
    record: Omit<Exchange, 'durationMs' | 'response' | 'failure'>,
    outgoing: OutgoingRequest,
    began: number,
  ): Promise<Exchange> {
    const { request } = record
    const durationMs = () => Math.round(performance.now() - began)
    try {
      const answer = await undiciRequest(request.url, {
        dispatcher: this.#dispatcher,
        method: request.method as Dispatcher.HttpMethod,
        headers: headerLines(request.headers, outgoing),
        body: request.body ?? null,
        signal: AbortSignal.timeout(this.timeoutMs),
      })
      const headers = joinedHeaders(answer.headers)
      const body = await readBody(answer.body, headers, this.#maxBodyBytes)
      if ('code' in body) return { ...record, durationMs: durationMs(), failure: body }
      const json = decodeJson(body)
      const response: RecordedResponse = {
        status: answer.statusCode,
        headers,
        body,
        json,
        ...(await opened(outgoing, body)),
      }
      const tls = this.#connectionWith(request.url)
      return { ...record, durationMs: durationMs(), ...(tls && { tls }), response }
    } catch (thrown) {
      this.#connectionWith(request.url)
      const failure = describeFailure(thrown, request.url, this.timeoutMs)
      return { ...record, durationMs: durationMs(), failure }
    }
  }

  /** Why it is not sent at all. */
  #obstacle(outgoing: OutgoingRequest): TransportFailure | undefined {
    if (this.#signal?.aborted) {
      return { code: 'ERR_INTERRUPTED', message: 'The run was interrupted before it was sent.' }
    }
    const { losses, silence } = this.hosts
    return (
      obstacleTo(outgoing, this.reach) ??
      losses.obstacle(outgoing.url) ??
      silence.obstacle(outgoing.url)
    )
  }

  #begin(outgoing: OutgoingRequest, id: string, before: readonly string[] = []) {
    const { deviation } = outgoing
    const notes = [
      ...(this.#insecureHttp && outgoing.url.startsWith('http:')
        ? ['plain HTTP was allowed on purpose']
        : []),
      ...before.map((what) => `sent again after ${what}`),
    ]
    return {
      id,
      operation: outgoing.operation,
      startedAt: this.clock.now(),
      request: recordedRequest(outgoing),
      ...(deviation === undefined ? {} : { deviation }),
      ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
    }
  }

  #fail(outgoing: OutgoingRequest, failure: TransportFailure): Exchange {
    const id = this.log.reserveExchange()
    return this.#keep({ ...this.#begin(outgoing, id), durationMs: 0, failure })
  }

  #connectionWith(url: string): TlsFacts | undefined {
    const { protocol, hostname, port } = new URL(url)
    if (protocol !== 'https:') return undefined
    const host = `${hostname}:${port || 443}`
    const facts = this.#connections?.handshakes.get(host)
    if (facts) this.#handshakes.set(host, facts)
    return this.#handshakes.get(host)
  }

  /** The wallet went on in spite of a certificate: once for each host of the issuer. */
  #noteDistrust({ id, operation, tls }: Exchange): void {
    if (!tls?.problem || this.#distrusted.has(tls.host) || isHarness(operation)) return
    this.#distrusted.add(tls.host)
    const instead = `The wallet went on with ${tls.host}, whose certificate is not to be trusted.`
    this.log.addFallback({ requirement: 'VCI-13.9-02', instead, after: id })
  }

  #keep(exchange: Exchange): Exchange {
    this.log.addExchange(exchange)
    return exchange
  }
}

function recordedRequest(outgoing: OutgoingRequest): RecordedRequest {
  const encoded = encodeBody(outgoing)
  const headers: Headers = {
    // Bodies are evidence: they are asked for as they are.
    'accept-encoding': 'identity',
    ...(encoded.contentType === undefined ? {} : { 'content-type': encoded.contentType }),
    ...lowerCased(outgoing.headers),
  }
  return {
    method: outgoing.method,
    url: outgoing.url,
    headers: withMore(headers, outgoing),
    ...decodeRequestBody(encoded.text, headers['content-type']),
    ...(outgoing.sealed === undefined ? {} : { decoded: outgoing.sealed }),
  }
}

/** Of an answer in the form of a JWE: five parts of base64url. */
async function opened(
  { open }: OutgoingRequest,
  body: Uint8Array,
): Promise<Pick<RecordedResponse, 'jwe'>> {
  const text = open ? new TextDecoder().decode(body).trim() : ''
  return open && /^[\w-]+(\.[\w-]*){4}$/.test(text) ? { jwe: await open(text) } : {}
}
