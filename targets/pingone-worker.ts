import { type Exchange, type Headers, wasAnswered } from '../protocol/exchange.ts'
import type { OutgoingRequest, RecordingHttp } from '../wallet/http/http.ts'
import { resolvePointer } from './json-pointer.ts'

/** Coordinates of PingOne's management API, as in the mock's ready line (docs/architecture.md). */
export interface PingOneAccess {
  /** Ends in `/v1`. */
  readonly apiUrl: string
  readonly authUrl: string
  readonly environment: string
  readonly user: string
  readonly worker: WorkerClient
  /** Types of which the user has a credential queued; empty: the API says. */
  readonly credentialTypes: readonly string[]
  /** Another user, for whom nothing is queued; may be given credentials. */
  readonly secondUser?: string
  /** A MANAGED type of which user credentials may be made for either user. */
  readonly managedType?: string
  /** A worker that holds no role for credentials. */
  readonly powerlessWorker?: WorkerClient
  /** Credential types and issuance rules may be made, and are deleted again. */
  readonly mayConfigure?: boolean
  /** Host of the environment's custom domain, with its port if it has one. */
  readonly customDomain?: string
}

export interface WorkerClient {
  readonly clientId: string
  readonly clientSecret: string
}

/** How a request differs from the worker's right one, for the user of the access. */
export interface RequestAs {
  /** False: without a token. A string: with that one. */
  readonly authorized?: boolean | string
  readonly user?: string
  readonly environment?: string
  readonly headers?: Headers
  /** The deliberate error in it, for the evidence. */
  readonly deviation?: string
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
  #first: string | undefined
  #offerable: Promise<readonly string[]> | undefined
  #given: { readonly value: string; readonly expiresAt: Date } | undefined

  constructor(http: RecordingHttp, access: PingOneAccess, now: () => Date) {
    this.#http = http
    this.access = access
    this.#now = now
  }

  /** Asks for a worker token (`client_credentials`). */
  requestToken(client: WorkerClient = this.access.worker, deviation?: string): Promise<Exchange> {
    const { authUrl, environment } = this.access
    return this.#http.send({
      operation: 'worker-token',
      method: 'POST',
      url: `${authUrl}/${environment}/as/token`,
      headers: { authorization: basicCredentials(client.clientId, client.clientSecret) },
      form: { grant_type: 'client_credentials' },
      ...(deviation === undefined ? {} : { deviation }),
    })
  }

  /** Initiate OpenID4VCI Offers. A text is sent as it is. */
  createOffer(body: unknown, as: RequestAs = {}): Promise<Exchange> {
    const content = typeof body === 'string' ? { body } : { json: body }
    return this.request({ method: 'POST', url: this.offersUrl(as), ...content }, as)
  }

  /** Read One OpenID4VCI Offer. */
  readOffer(id: string, as: RequestAs = {}): Promise<Exchange> {
    const url = `${this.offersUrl(as)}/${encodeURIComponent(id)}`
    return this.request({ method: 'GET', url }, as)
  }

  /** Whatever a link of the management API leads to. */
  read(url: string, as: RequestAs = {}): Promise<Exchange> {
    const isOffer = url.includes('/openid4vciOffers/')
    const operation = isOffer ? 'offers-api' : 'management-api'
    return this.request({ operation, method: 'GET', url }, as)
  }

  /** Create User Credential. */
  createCredential(body: unknown, as: RequestAs = {}): Promise<Exchange> {
    const url = this.credentialsUrl(as)
    return this.request({ operation: 'management-api', method: 'POST', url, json: body }, as)
  }

  /** Makes whatever a collection holds. @returns its id; the empty string when it was refused. */
  async make(url: string, json: unknown): Promise<string> {
    const request = { operation: 'management-api', method: 'POST', url, json } as const
    const exchange = await this.request(request)
    const answer =
      wasAnswered(exchange) && exchange.response.json.ok ? exchange.response.json : undefined
    return String(resolvePointer(answer?.value, '/id') ?? '')
  }

  /** Deletes whatever is at this address. */
  async remove(url: string): Promise<void> {
    await this.request({ operation: 'management-api', method: 'DELETE', url })
  }

  /** Apply Staged Changes: an action by its media type. */
  applyStagedChanges(rule: string, json: unknown): Promise<Exchange> {
    const type = 'application/vnd.pingidentity.credentials.applyStagedChanges+json'
    const url = `${rule}/stagedChanges`
    const request = { operation: 'management-api', method: 'POST', url, json } as const
    return this.request(request, { headers: { 'content-type': type } })
  }

  /** Revoke User Credential: an action by its media type. */
  revokeCredential(id: string, as: RequestAs = {}): Promise<Exchange> {
    const headers = {
      'content-type': 'application/vnd.pingidentity.validations.revokeCredential+json',
    }
    const url = `${this.credentialsUrl(as)}/${encodeURIComponent(id)}`
    const request = { operation: 'management-api', method: 'POST', url, json: {} } as const
    return this.request(request, { ...as, headers })
  }

  /** The token the worker got first, however old it is by now. */
  async firstToken(): Promise<string> {
    const token = this.#first ?? (await this.#token())
    return typeof token === 'string' ? token : ''
  }

  /** Credential types that can be offered to the user now: those of the access, or what the API says. */
  offerableTypes(): Promise<readonly string[]> {
    const { credentialTypes } = this.access
    this.#offerable ??=
      credentialTypes.length > 0 ? Promise.resolve(credentialTypes) : this.#queuedTypes()
    return this.#offerable
  }

  async request(
    request: Omit<OutgoingRequest, 'operation' | 'headers'> & Partial<OutgoingRequest>,
    { authorized = true, headers = {}, deviation }: RequestAs = {},
  ): Promise<Exchange> {
    const token = authorized === true ? await this.#token() : authorized
    if (typeof token === 'object') return token
    return this.#http.send({
      operation: 'offers-api',
      ...request,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      ...(deviation === undefined ? {} : { deviation }),
    })
  }

  offersUrl(as: RequestAs = {}): string {
    return `${this.userUrl(as)}/openid4vciOffers`
  }

  credentialsUrl(as: RequestAs = {}): string {
    return `${this.userUrl(as)}/credentials`
  }

  environmentUrl({ environment = this.access.environment }: RequestAs = {}): string {
    return `${this.access.apiUrl}/environments/${environment}`
  }

  async #queuedTypes(): Promise<readonly string[]> {
    const types = itemsIn(await this.read(`${this.environmentUrl()}/credentialTypes`))
    const enabled = types
      .filter((type) => resolvePointer(type, '/openid4VCI/enabled') === true)
      .map((type) => resolvePointer(type, '/id'))
    const queued = itemsIn(await this.read(this.credentialsUrl()))
      .filter((credential) => resolvePointer(credential, '/status') !== 'REVOKED')
      .map((credential) => resolvePointer(credential, '/credentialType/id'))
    const ids = new Set(queued.filter((id) => typeof id === 'string' && enabled.includes(id)))
    return [...(ids as Set<string>)]
  }

  /** A token that is still good; or the exchange that brought none. */
  async #token(): Promise<string | Exchange> {
    if (this.#given && this.#given.expiresAt > this.#now()) return this.#given.value
    const exchange = await this.requestToken()
    const answer =
      wasAnswered(exchange) && exchange.response.json.ok ? exchange.response.json : undefined
    const value = resolvePointer(answer?.value, '/access_token')
    if (typeof value !== 'string') return exchange
    const lifetime = Number(resolvePointer(answer?.value, '/expires_in') ?? 0)
    this.#first ??= value
    // A minute early, so that a token does not run out between here and there.
    this.#given = { value, expiresAt: new Date(this.#now().getTime() + (lifetime - 60) * 1000) }
    return value
  }

  userUrl(as: RequestAs = {}): string {
    return `${this.environmentUrl(as)}/users/${as.user ?? this.access.user}`
  }
}

/** Items of a collection; none where it could not be read. */
function itemsIn(exchange: Exchange): readonly unknown[] {
  if (!wasAnswered(exchange) || !exchange.response.json.ok) return []
  const items = resolvePointer(exchange.response.json.value, '/_embedded/items')
  return Array.isArray(items) ? items : []
}

/** RFC 6749, Section 2.3.1: both halves are form-encoded first. */
function basicCredentials(id: string, secret: string): string {
  const [name, word] = [id, secret].map((half) =>
    new URLSearchParams({ half }).toString().slice('half='.length),
  )
  return `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}`
}
