import { isObject, strings, textAt } from '../../checks/engine/read.ts'
import { formParameters } from '../../checks/engine/request.ts'
import type { Operation } from '../../protocol/exchange.ts'
import type { CapturedExchange } from './captured.ts'
import { addressOf, documentOf, type Places, placesIn, wellKnownOf } from './issuers.ts'

/** What an exchange was for, and of which issuer; `why`: it cannot be placed. */
export type Placed =
  | { readonly operation: Operation; readonly issuer: string | undefined }
  | { readonly why: string }

/** Places each exchange of a conversation, by the metadata among them and by what it says. */
export function classified(exchanges: readonly CapturedExchange[]): readonly Placed[] {
  const places = placesIn(exchanges)
  const seen: Seen = { pages: [] }
  let active = places.issuers[0]
  return exchanges.map((exchange) => {
    const operation = operationOf(exchange, places, seen)
    if (!operation || 'why' in operation)
      return operation ?? { why: 'no metadata names its address' }
    const issuer = issuerOf(exchange, operation.at, places, active)
    if (operation.at === 'offer' || operation.at === 'issuer-metadata') active = issuer
    return { operation: operation.at, issuer }
  })
}

/** What earlier exchanges lead to. */
interface Seen {
  /** Answers of the authorization endpoint and of what it led to. */
  readonly pages: { readonly origin: string; readonly text: string }[]
}

type Found = { readonly at: Operation } | { readonly why: string } | undefined

function operationOf(exchange: CapturedExchange, places: Places, seen: Seen): Found {
  const { request, told } = exchange
  if (request.method === 'OPTIONS') return { why: 'a browser asked whether it may ask (CORS)' }
  if (request.method === 'HEAD') return { why: 'it asks for headers only' }
  const at =
    told ??
    wellKnownOf(request.url) ??
    pingoneOf(exchange) ??
    named(exchange, places) ??
    bySelf(exchange, places) ??
    signInOf(exchange, seen)
  if (at === 'authorize' || at === 'sign-in') note(exchange, seen)
  return at && { at }
}

/** By metadata. A worker's token comes from the same endpoint, for other purposes. */
function named({ request }: CapturedExchange, { operations }: Places): Operation | undefined {
  const at = operations.get(addressOf(request.url))
  return at === 'token' && formParameters(request).get('grant_type') === 'client_credentials'
    ? 'worker-token'
    : at
}

const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'
const management = new RegExp(`/v1/environments/${uuid}(/|$)`, 'i')
const offersApi = new RegExp(`/v1/environments/${uuid}/users/[^/]+/openid4vciOffers(/|$)`, 'i')
const workerToken = new RegExp(`/${uuid}/as/token$`, 'i')

/** PingOne's management API has no metadata: its paths are its own. */
function pingoneOf({ request }: CapturedExchange): Operation | undefined {
  const path = URL.canParse(request.url) ? new URL(request.url).pathname : ''
  if (offersApi.test(path)) return 'offers-api'
  if (management.test(path)) return 'management-api'
  const grant = formParameters(request).get('grant_type')
  return workerToken.test(path) && grant === 'client_credentials' ? 'worker-token' : undefined
}

/** What no metadata names, or whose metadata the capture lacks, says itself what it is. */
function bySelf(exchange: CapturedExchange, { types }: Places): Operation | undefined {
  const { request, response } = exchange
  const body = response.status < 300 ? documentOf(exchange) : undefined
  const has = (name: string) => body !== undefined && Object.hasOwn(body, name)
  if (request.method === 'GET') {
    const type = response.headers['content-type'] ?? ''
    if (/application\/statuslist\+(jwt|cwt)/i.test(type)) return 'status-list'
    if (/\/did\.json$/.test(addressOf(request.url))) return 'did-document'
    if (types.has(addressOf(request.url)) && has('vct')) return 'type-metadata'
    if (has('credential_issuer') && (has('credential_configuration_ids') || has('grants')))
      return 'offer'
    return has('status_lists') && strings(body?.status_lists).length > 0
      ? 'status-list-aggregation'
      : undefined
  }
  if (request.method !== 'POST') return undefined
  const sent = request.decoded
  if (formParameters(request).get('grant_type') === preAuthorized) return 'token'
  if (has('c_nonce') && !has('access_token') && !has('credentials')) return 'nonce'
  const isAsked = ['credential_configuration_id', 'credential_identifier'].some(
    (name) => memberOf(sent, name) !== undefined,
  )
  return isAsked && (memberOf(sent, 'proofs') !== undefined || has('credentials'))
    ? 'credential'
    : undefined
}

const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

/** Pages between the authorization endpoint and the code: led to by a redirect or a form of one of them. */
function signInOf({ request }: CapturedExchange, { pages }: Seen): Operation | undefined {
  if (!URL.canParse(request.url)) return undefined
  const { origin, pathname } = new URL(request.url)
  if (pathname === '/') return undefined
  return pages.some((page) => page.origin === origin && page.text.includes(pathname))
    ? 'sign-in'
    : undefined
}

/** As many as a person signing in sees. */
const mostPages = 20

function note({ request, response }: CapturedExchange, { pages }: Seen): void {
  if (!URL.canParse(request.url)) return
  const { origin } = new URL(request.url)
  const location = response.headers.location ?? ''
  const page = Buffer.from(response.body.subarray(0, 200_000)).toString('latin1')
  pages.push({ origin, text: `${location}\n${page}` })
  if (pages.length > mostPages) pages.shift()
}

function issuerOf(
  exchange: CapturedExchange,
  operation: Operation,
  { issuers, owners }: Places,
  active: string | undefined,
): string | undefined {
  const { url } = exchange.request
  const said = textAt(documentOf(exchange), 'credential_issuer')
  if ((operation === 'offer' || operation === 'issuer-metadata') && said !== undefined) return said
  const of = owners.get(addressOf(url))
  if (of && of.size > 0) return active !== undefined && of.has(active) ? active : [...of][0]
  const { origin } = URL.canParse(url) ? new URL(url) : { origin: '' }
  const near = issuers.filter((id) => URL.canParse(id) && new URL(id).origin === origin)
  const environment = new RegExp(uuid, 'i').exec(url)?.[0]
  const own = environment && issuers.find((id) => id.includes(environment))
  if (own) return own
  return active !== undefined && (near.length === 0 || near.includes(active)) ? active : near[0]
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}
