import { decodeJws } from '../../checks/engine/jws.ts'
import {
  isObject,
  type JsonObject,
  objectEntries,
  strings,
  textAt,
} from '../../checks/engine/read.ts'
import type { Operation } from '../../protocol/exchange.ts'
import type { CapturedExchange } from './captured.ts'

/** Where metadata says that something is. */
const endpoints: readonly (readonly [member: string, operation: Operation])[] = [
  ['credential_endpoint', 'credential'],
  ['nonce_endpoint', 'nonce'],
  ['deferred_credential_endpoint', 'deferred'],
  ['notification_endpoint', 'notification'],
  ['token_endpoint', 'token'],
  ['authorization_endpoint', 'authorize'],
  ['pushed_authorization_request_endpoint', 'par'],
  ['challenge_endpoint', 'attestation-challenge'],
  ['jwks_uri', 'jwks'],
  ['status_list_aggregation_endpoint', 'status-list-aggregation'],
]

const wellKnown: readonly (readonly [RegExp, Operation])[] = [
  [/\/\.well-known\/openid-credential-issuer(\/|$)/, 'issuer-metadata'],
  [/\/\.well-known\/(oauth-authorization-server|openid-configuration)(\/|$)/, 'as-metadata'],
  [/\/\.well-known\/jwt-vc-issuer(\/|$)/, 'jwt-vc-issuer'],
]

/** What an address is for, and of whom: the metadata in a capture tell. */
export interface Places {
  /** Credential Issuer Identifiers, in the order in which they were met. */
  readonly issuers: readonly string[]
  readonly operations: ReadonlyMap<string, Operation>
  /** Issuers whose metadata, or whose server's, name an address. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>
  /** Addresses of type metadata: a `vct` that is a URL. */
  readonly types: ReadonlySet<string>
}

/** Reads all metadata of a capture, wherever they stand in it. */
export function placesIn(exchanges: readonly CapturedExchange[]): Places {
  const operations = new Map<string, Operation>()
  const owners = new Map<string, Set<string>>()
  const types = new Set<string>()
  const issuers = new Map<string, readonly string[]>()
  const documents = exchanges.flatMap((exchange) => {
    const operation = wellKnownOf(exchange.request.url)
    const body = operation && documentOf(exchange)
    return body ? [{ operation, body, exchange }] : []
  })
  for (const { operation, body, exchange } of documents) {
    if (operation !== 'issuer-metadata') continue
    const issuer = textAt(body, 'credential_issuer') ?? identifierOf(exchange.request.url)
    const servers = strings(body.authorization_servers)
    issuers.set(issuer, servers.length > 0 ? servers : [issuer])
    for (const [, { vct }] of objectEntries(body.credential_configurations_supported))
      if (typeof vct === 'string') types.add(addressOf(vct))
  }
  for (const { operation, body, exchange } of documents) {
    const named = textAt(body, operation === 'issuer-metadata' ? 'credential_issuer' : 'issuer')
    const own = named ?? identifierOf(exchange.request.url)
    const of =
      operation === 'issuer-metadata'
        ? [own]
        : [...issuers]
            .filter(([id, servers]) => id === own || servers.includes(own))
            .map(([id]) => id)
    const places = [
      addressOf(exchange.request.url),
      ...endpoints.flatMap(([member, at]) => {
        const url = textAt(body, member)
        if (url === undefined || !URL.canParse(url)) return []
        operations.set(addressOf(url), at)
        return addressOf(url)
      }),
    ]
    for (const place of places) owners.set(place, new Set([...(owners.get(place) ?? []), ...of]))
  }
  return { issuers: [...issuers.keys()], operations, owners, types }
}

export function wellKnownOf(url: string): Operation | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  return wellKnown.find(([pattern]) => pattern.test(path))?.[1]
}

/** The identifier that metadata at this address are of: without the well-known part. */
function identifierOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { origin, pathname } = new URL(url)
  return origin + pathname.replace(/\/\.well-known\/[^/]+/, '').replace(/\/$/, '')
}

/** Without the query: parameters are the request's. */
export function addressOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

/** JSON, or what signed metadata say. */
export function documentOf({ response }: CapturedExchange): JsonObject | undefined {
  const { json, body, headers } = response
  if (json.ok) return isObject(json.value) ? json.value : undefined
  if (!/\bjwt\b/i.test(headers['content-type'] ?? '')) return undefined
  return decodeJws(Buffer.from(body).toString('latin1').trim())?.payload
}
