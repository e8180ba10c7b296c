import { type Exchange, wasAnswered } from '../protocol/exchange.ts'
import type { OutgoingRequest, RecordingHttp } from '../wallet/http.ts'
import { resolvePointer } from './json-pointer.ts'

/** Coordinates of PingOne's management API, as in the mock's ready line (docs/architecture.md). */
export interface PingOneAccess {
  /** Ends in `/v1`. */
  readonly apiUrl: string
  readonly authUrl: string
  readonly environment: string
  readonly user: string
  readonly worker: { readonly clientId: string; readonly clientSecret: string }
  readonly credentialTypes: readonly string[]
}

/** Who a request is made for, when it is not the worker and the user of the access. */
export interface RequestAs {
  /** False: without a token. */
  readonly authorized?: boolean
  readonly user?: string
}

/**
 * A workflow's worker application at PingOne's management API: each verb is one request, right or wrong, and
 * answers the exchange as it was.
 * @see https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html
 */
export class PingOneWorker {
  readonly access: PingOneAccess
  readonly #http: RecordingHttp
  readonly #now: () => Date
  #token: { readonly value: string; readonly expiresAt: Date } | undefined

  constructor(http: RecordingHttp, access: PingOneAccess, now: () => Date) {
    this.#http = http
    this.access = access
    this.#now = now
  }

  /** Asks for a worker token (`client_credentials`). */
  requestToken(secret = this.access.worker.clientSecret): Promise<Exchange> {
    const { authUrl, environment, worker } = this.access
    return this.#http.send({
      operation: 'worker-token',
      method: 'POST',
      url: `${authUrl}/${environment}/as/token`,
      headers: { authorization: basicCredentials(worker.clientId, secret) },
      form: { grant_type: 'client_credentials' },
    })
  }

  /** Initiate OpenID4VCI Offers. */
  createOffer(body: unknown, as: RequestAs = {}): Promise<Exchange> {
    return this.#send({ method: 'POST', url: this.#offersUrl(as), json: body }, as)
  }

  /** Read One OpenID4VCI Offer. */
  readOffer(id: string, as: RequestAs = {}): Promise<Exchange> {
    return this.#send(
      { method: 'GET', url: `${this.#offersUrl(as)}/${encodeURIComponent(id)}` },
      as,
    )
  }

  async #send(
    request: Omit<OutgoingRequest, 'operation'>,
    { authorized = true }: RequestAs,
  ): Promise<Exchange> {
    const headers = authorized ? await this.#authorization() : undefined
    if (headers && 'id' in headers) return headers
    return this.#http.send({ operation: 'offers-api', ...request, ...(headers && { headers }) })
  }

  /** The header, with a token that is still good; or the exchange that brought none. */
  async #authorization(): Promise<{ readonly authorization: string } | Exchange> {
    if (!this.#token || this.#token.expiresAt <= this.#now()) {
      const exchange = await this.requestToken()
      const answer =
        wasAnswered(exchange) && exchange.response.json.ok ? exchange.response.json : undefined
      const value = resolvePointer(answer?.value, '/access_token')
      if (typeof value !== 'string') return exchange
      const lifetime = Number(resolvePointer(answer?.value, '/expires_in') ?? 0)
      // A minute early, so that a token does not run out between here and there.
      this.#token = { value, expiresAt: new Date(this.#now().getTime() + (lifetime - 60) * 1000) }
    }
    return { authorization: `Bearer ${this.#token.value}` }
  }

  #offersUrl({ user = this.access.user }: RequestAs): string {
    const { apiUrl, environment } = this.access
    return `${apiUrl}/environments/${environment}/users/${user}/openid4vciOffers`
  }
}

/** RFC 6749, Section 2.3.1: both halves are form-encoded first. */
function basicCredentials(id: string, secret: string): string {
  const [name, word] = [id, secret].map((half) =>
    new URLSearchParams({ half }).toString().slice('half='.length),
  )
  return `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}`
}
