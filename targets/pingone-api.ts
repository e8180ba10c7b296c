import { type AnsweredExchange, wasAnswered } from '../protocol/exchange.ts'
import type { OutgoingRequest, RecordingHttp } from '../wallet/http.ts'
import { resolvePointer } from './json-pointer.ts'
import type { OfferResource, OfferTicket, OfferWish, PingOneAccess } from './target.ts'

/**
 * PingOne's offers API, as a workflow's worker application calls it.
 * @see https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html
 */
export class PingOneOffers {
  readonly #http: RecordingHttp
  readonly #access: PingOneAccess
  readonly #now: () => Date
  #token: { readonly value: string; readonly expiresAt: Date } | undefined

  constructor(http: RecordingHttp, access: PingOneAccess, now: () => Date) {
    this.#http = http
    this.#access = access
    this.#now = now
  }

  /** Makes an offer; the ticket is the QR image, else the link, else the URL the answer names. */
  async create(wish: OfferWish): Promise<OfferTicket> {
    const { value } = await this.#send('make an offer', {
      operation: 'offers-api',
      method: 'POST',
      url: this.#offersUrl(),
      headers: await this.#authorization(),
      json: {
        ...(wish.grants && { grantTypes: wish.grants }),
        ...(wish.configurations && { credentials: wish.configurations }),
      },
    })
    const offer = [
      '/_links/qrCode/href',
      '/_links/openid-credential-offer/href',
      '/credentialOfferUrl',
    ]
      .map((pointer) => resolvePointer(value, pointer))
      .find((candidate) => typeof candidate === 'string')
    if (offer === undefined) {
      throw new Error('PingOne made an offer, but its answer has no QR code, link or URL of it.')
    }
    const id = resolvePointer(value, '/id')
    return { offer, ...(typeof id === 'string' ? { id } : {}) }
  }

  /** Reads an offer's resource. */
  async read({ id }: OfferTicket): Promise<OfferResource> {
    if (id === undefined) throw new Error('The offer has no id by which PingOne could be asked.')
    const { value } = await this.#send('read an offer', {
      operation: 'offers-api',
      method: 'GET',
      url: `${this.#offersUrl()}/${encodeURIComponent(id)}`,
      headers: await this.#authorization(),
    })
    const status = resolvePointer(value, '/status')
    const expiresAt = resolvePointer(value, '/expiresAt')
    return { status: String(status), expiresAt: String(expiresAt) }
  }

  #offersUrl(): string {
    const { apiUrl, environment, user } = this.#access
    return `${apiUrl}/environments/${environment}/users/${user}/openid4vciOffers`
  }

  async #authorization(): Promise<{ readonly authorization: string }> {
    if (!this.#token || this.#token.expiresAt <= this.#now())
      this.#token = await this.#askForToken()
    return { authorization: `Bearer ${this.#token.value}` }
  }

  async #askForToken(): Promise<{ readonly value: string; readonly expiresAt: Date }> {
    const { authUrl, environment, worker } = this.#access
    const { value } = await this.#send('get a worker token', {
      operation: 'worker-token',
      method: 'POST',
      url: `${authUrl}/${environment}/as/token`,
      headers: { authorization: basicCredentials(worker.clientId, worker.clientSecret) },
      form: { grant_type: 'client_credentials' },
    })
    const token = resolvePointer(value, '/access_token')
    const lifetime = Number(resolvePointer(value, '/expires_in') ?? 0)
    if (typeof token !== 'string') throw new Error('PingOne answered without an access_token.')
    // A minute early, so that a token does not run out between here and there.
    const expiresAt = new Date(this.#now().getTime() + (lifetime - 60) * 1000)
    return { value: token, expiresAt }
  }

  /** @throws Error when PingOne cannot be reached, refuses or answers no JSON: nothing is known then. */
  async #send(what: string, request: OutgoingRequest): Promise<{ readonly value: unknown }> {
    const exchange = await this.#http.send(request)
    if (!wasAnswered(exchange)) {
      throw new Error(`Could not ${what}: ${exchange.failure.message}`)
    }
    const { status, json } = exchange.response
    if (status < 200 || status > 299) {
      throw new Error(`Could not ${what}: ${request.url} answered ${status}${saying(exchange)}`)
    }
    if (!json.ok) throw new Error(`Could not ${what}: ${json.problem}.`)
    return json
  }
}

/** RFC 6749, Section 2.3.1: both halves are form-encoded first. */
function basicCredentials(id: string, secret: string): string {
  const [name, word] = [id, secret].map((half) =>
    new URLSearchParams({ half }).toString().slice('half='.length),
  )
  return `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}`
}

function saying({ response }: AnsweredExchange): string {
  const message = response.json.ok
    ? (resolvePointer(response.json.value, '/message') ??
      resolvePointer(response.json.value, '/error_description') ??
      resolvePointer(response.json.value, '/error'))
    : undefined
  return typeof message === 'string' ? `: ${message}` : '.'
}
