import { inflateSync } from 'node:zlib'
import type { Answer } from './http.ts'
import { dpopProof, type Key, keyProof, newKey } from './keys.ts'
import type { Place } from './place.ts'

export interface Offer {
  readonly id: string
  readonly configuration: string
  readonly grants: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly txCode: string | undefined
}

export interface Token {
  readonly access: string
  readonly refresh: string | undefined
}

/** Makes an offer on the control surface and reads it, as a wallet that scanned it does. */
export async function takeOffer(place: Place, wish: object): Promise<Offer> {
  const { http, control, ready } = place
  const [configuration = ''] = ready.credentialTypes
  const url = `${control}/environments/${ready.environment}/offers`
  const json = { configurations: [configuration], ...wish }
  const made = (await http.send(url, 201, { json })).json()
  const reference = new URL(String(made.offer)).searchParams.get('credential_offer_uri')
  const offer = (await http.send(reference ?? '', 200)).json()
  return {
    id: String(made.id),
    configuration,
    grants: Object(offer.grants),
    txCode: made.txCode === undefined ? undefined : String(made.txCode),
  }
}

/** @param key of a DPoP proof; undefined: a bearer token. */
export async function requestToken(
  place: Place,
  form: Readonly<Record<string, string>>,
  key?: Key,
): Promise<Token> {
  const url = place.endpoints.token
  const headers = key && { dpop: dpopProof(key, { method: 'POST', url, now: place.now() }) }
  const token = (await place.http.send(url, 200, { form, ...(headers && { headers }) })).json()
  const { access_token: access, refresh_token: refresh } = token
  return { access: String(access), refresh: refresh === undefined ? undefined : String(refresh) }
}

/** A nonce, a proof of a new key, and the request. @param expected 202 where the issuance is put off. */
export async function requestCredential(
  place: Place,
  token: Token,
  { configuration, key, expected = 200 }: { configuration: string; key?: Key; expected?: number },
): Promise<Readonly<Record<string, unknown>>> {
  const { http, endpoints, ready } = place
  const { c_nonce: nonce } = (await http.send(endpoints.nonce, 200, { method: 'POST' })).json()
  const wish = { aud: ready.credentialIssuer, nonce: String(nonce), now: place.now() }
  const json = {
    credential_configuration_id: configuration,
    proofs: { jwt: [keyProof(newKey(), wish)] },
  }
  return (await withToken(place, endpoints.credential, { token, key, json, expected })).json()
}

export interface TokenUse {
  readonly token: Token
  readonly key: Key | undefined
  readonly json: object
  readonly expected: number
}

/** A request to a protected endpoint. */
export function withToken(place: Place, url: string, use: TokenUse): Promise<Answer> {
  const { token, key, json, expected } = use
  const wish = { method: 'POST', url, accessToken: token.access, now: place.now() }
  const headers = key
    ? { authorization: `DPoP ${token.access}`, dpop: dpopProof(key, wish) }
    : { authorization: `Bearer ${token.access}` }
  return place.http.send(url, expected, { json, headers })
}

export async function notify(
  place: Place,
  issued: Readonly<Record<string, unknown>>,
  { token, key }: Pick<TokenUse, 'token' | 'key'>,
): Promise<void> {
  const json = { notification_id: issued.notification_id, event: 'credential_accepted' }
  await withToken(place, place.endpoints.notification, { token, key, json, expected: 204 })
}

/** Reads the status of the first of the credentials. @throws where it is not valid (Token Status List, Section 7.1). */
export async function lookUpStatus(
  { http }: Place,
  issued: Readonly<Record<string, unknown>>,
): Promise<void> {
  const [first] = issued.credentials as readonly { readonly credential: string }[]
  const { status_list: reference } = Object(claimsOf(first?.credential ?? '').status)
  const { text } = await http.send(String(reference.uri), 200)
  const { lst, bits } = Object(claimsOf(text).status_list)
  const list = inflateSync(Buffer.from(String(lst), 'base64url'))
  const at = Number(reference.idx) * Number(bits)
  const value = ((list[at >> 3] ?? 255) >> (at & 7)) & (2 ** Number(bits) - 1)
  if (value !== 0) throw new Error(`status ${value} of a credential that was just issued`)
}

function claimsOf(jwt: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(jwt.split('.', 2)[1] ?? '', 'base64url').toString())
}
