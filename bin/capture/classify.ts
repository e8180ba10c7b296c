import { at, isObject, type JsonObject, textAt } from '../../checks/engine/read.ts'
import type { Operation } from '../../protocol/exchange.ts'

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

/** Which step each entry is, by the metadata among them; undefined: it cannot be placed. */
export function classified(
  entries: readonly JsonObject[],
): ReadonlyMap<JsonObject, Operation | undefined> {
  const places = new Map<string, Operation>()
  for (const entry of entries) {
    const operation = wellKnownOf(entry)
    const body = operation && jsonOf(entry)
    if (!body) continue
    for (const [member, at] of endpoints) {
      const url = textAt(body, member)
      if (url !== undefined && URL.canParse(url)) places.set(addressOf(url), at)
    }
  }
  return new Map(
    entries.map((entry) => {
      const own = wellKnownOf(entry) ?? places.get(addressOf(urlOf(entry)))
      return [entry, own ?? offerOf(entry)] as const
    }),
  )
}

function wellKnownOf(entry: JsonObject): Operation | undefined {
  const url = urlOf(entry)
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  return wellKnown.find(([pattern]) => pattern.test(path))?.[1]
}

/** An offer by reference has no address of its own: it is known by what it says. */
function offerOf(entry: JsonObject): Operation | undefined {
  if (textAt(entry, 'request', 'method') !== 'GET') return undefined
  const body = jsonOf(entry)
  return body && 'credential_issuer' in body && 'credential_configuration_ids' in body
    ? 'offer'
    : undefined
}

/** Without the query: parameters are the request's. */
function addressOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

function urlOf(entry: JsonObject): string {
  return textAt(entry, 'request', 'url') ?? ''
}

function jsonOf(entry: JsonObject): JsonObject | undefined {
  const text = textAt(entry, 'response', 'content', 'text') ?? ''
  const isBase64 = at(entry, 'response', 'content', 'encoding') === 'base64'
  try {
    const plain = isBase64 ? Buffer.from(text, 'base64').toString() : text
    const value: unknown = JSON.parse(plain.replace(/\n‹without what repeats: [^›]*›$/, ''))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
