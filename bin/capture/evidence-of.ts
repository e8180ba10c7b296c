import { calculateJwkThumbprint, type JWK } from 'jose'
import { decodeJws } from '../../checks/engine/jws.ts'
import { configurations } from '../../checks/engine/lookup.ts'
import {
  answered,
  at,
  isObject,
  type JsonObject,
  objects,
  strings,
  textAt,
} from '../../checks/engine/read.ts'
import { requestMembers } from '../../checks/engine/request.ts'
import { jwkOfDid } from '../../protocol/did.ts'
import type { Evidence, OfferSighting, ReceivedCredential } from '../../protocol/evidence.ts'
import { type AnsweredExchange, contentOf } from '../../protocol/exchange.ts'
import { readStatusListToken, statusAt } from '../../protocol/status-list.ts'
import { readCredentials } from '../../wallet/credential/credential-answer.ts'
import { formats } from '../../wallet/formats/registry.ts'
import { answeringFrom } from '../../wallet/http/answered-from.ts'
import { sightOffer } from '../../wallet/offer-sources/sighting.ts'
import { verifyStatusList } from '../../wallet/status/status-list-key.ts'
import { statusReferenceOf } from '../../wallet/status/status-lookup.ts'

/** What a wallet would have made of the same exchanges. */
export interface Reread {
  readonly evidence: Evidence
  /** Addresses of keys that the capture does not hold: what they would verify is not judged. */
  readonly missing: readonly string[]
}

/** @param links of offers that were shown or followed. */
export async function evidenceOf(
  exchanges: readonly AnsweredExchange[],
  links: readonly string[],
): Promise<Reread> {
  const missing = new Set<string>()
  const offers = await offersIn(exchanges, links)
  const plain: Evidence = { exchanges, offers, credentials: [], attempts: [], fallbacks: [] }
  const received: ReceivedCredential[] = []
  for (const exchange of exchanges)
    for (const credential of await credentialsOf(exchange, plain, missing))
      received.push({ ...credential, id: `credential-${received.length + 1}` })
  const credentials: ReceivedCredential[] = []
  for (const credential of received)
    credentials.push(await withStatuses(credential, exchanges, missing))
  return { evidence: { ...plain, credentials }, missing: [...missing] }
}

/** Links, and offers that were fetched by one which the capture does not show. */
async function offersIn(
  exchanges: readonly AnsweredExchange[],
  links: readonly string[],
): Promise<readonly OfferSighting[]> {
  const fetched = exchanges.filter(({ operation }) => operation === 'offer')
  const sighted = await Promise.all([...new Set(links)].map((link) => sightOffer(link)))
  const followed = new Set(sighted.flatMap(({ uris }) => uris))
  const bare = fetched
    .filter(({ request }) => !followed.has(request.url))
    .map(({ request: { url } }) => ({ source: 'url', text: url, uris: [url], values: [] }) as const)
  return [...sighted, ...bare].map((seen, index) => {
    const sighting: OfferSighting = { id: `offer-${index + 1}`, ...seen }
    const exchange = fetched.find(({ request }) => seen.uris.includes(request.url))
    if (!exchange || sighting.offer !== undefined || sighting.problem !== undefined) return sighting
    return { ...sighting, exchange: exchange.id, ...offerFrom(exchange) }
  })
}

function offerFrom({ response }: AnsweredExchange): Pick<OfferSighting, 'offer' | 'problem'> {
  if (response.status !== 200) return { problem: `The offer was answered with ${response.status}.` }
  if (!response.json.ok) return { problem: `The offer: ${response.json.problem}.` }
  const offer = response.json.value
  return isObject(offer) ? { offer } : { offer, problem: 'The offer is no JSON object.' }
}

/** Credentials that came with an answer, verified by what the capture holds. */
async function credentialsOf(
  exchange: AnsweredExchange,
  evidence: Evidence,
  missing: Set<string>,
): Promise<readonly Omit<ReceivedCredential, 'id'>[]> {
  const { operation } = exchange
  if (operation !== 'credential' && operation !== 'deferred') return []
  const read = readCredentials(exchange)
  if (read.kind !== 'issued') return []
  const request = operation === 'credential' ? exchange : requestBehind(exchange, evidence)
  const configurationId = request && configurationIdOf(request, evidence)
  const configuration = at(configurations(evidence), configurationId ?? '')
  const format = textAt(configuration, 'format')
  if (configurationId === undefined || format === undefined) return []
  const proofKeys = request ? await keysOf(request) : []
  const known = formats.find((it) => it.format === format)
  return Promise.all(
    read.credentials.map(async (raw) => {
      const asked: string[] = []
      const http = answeringFrom(evidence.exchanges, (url) => asked.push(url))
      const verified = (await known?.verify(
        { http, clock: clockOf(exchange) },
        raw,
        proofKeys,
      )) ?? {
        facts: [],
      }
      for (const url of asked) missing.add(url)
      const facts = asked.length > 0 ? verified.facts.filter(restsOnNoKey) : verified.facts
      return { exchange: exchange.id, configurationId, format, raw, proofKeys, ...verified, facts }
    }),
  )
}

function restsOnNoKey({ name }: ReceivedCredential['facts'][number]): boolean {
  return name !== 'issuer-key-found' && name !== 'signature-verified'
}

function clockOf({ startedAt, durationMs }: AnsweredExchange) {
  return { now: () => new Date(startedAt.getTime() + durationMs) }
}

/** The Credential Request that was put off (Section 9). */
function requestBehind(
  deferred: AnsweredExchange,
  { exchanges }: Evidence,
): AnsweredExchange | undefined {
  const id = textAt(requestMembers(deferred), 'transaction_id')
  return exchanges.find(
    (it) =>
      it.operation === 'credential' &&
      'response' in it &&
      id !== undefined &&
      textAt(answered(it), 'transaction_id') === id,
  ) as AnsweredExchange | undefined
}

/** By its own name, or by an identifier that a token came with (Section 6.2). */
function configurationIdOf(request: AnsweredExchange, evidence: Evidence): string | undefined {
  const members = requestMembers(request)
  const identifier = members?.credential_identifier
  if (typeof members?.credential_configuration_id === 'string')
    return members.credential_configuration_id
  if (typeof identifier !== 'string') return undefined
  const details = evidence.exchanges.flatMap((it) =>
    it.operation === 'token' && 'response' in it
      ? objects(at(contentOf(it.response), 'value', 'authorization_details'))
      : [],
  )
  const own = details.findLast((it) => strings(it.credential_identifiers).includes(identifier))
  return textAt(own, 'credential_configuration_id')
}

function keysIn(proof: string): readonly (JsonObject | undefined)[] {
  const jws = decodeJws(proof)
  const { key_attestation: attestation, jwk, kid } = jws?.header ?? {}
  const attested = objects(jws?.payload.attested_keys)
  if (attested.length > 0) return attested
  if (typeof attestation === 'string') return objects(decodeJws(attestation)?.payload.attested_keys)
  if (isObject(jwk)) return [jwk]
  return [typeof kid === 'string' ? jwkOfDid(kid) : undefined]
}

/** RFC 7638 thumbprints of the proven keys; none, where one of them is named and not shown. */
async function keysOf(request: AnsweredExchange): Promise<readonly string[]> {
  const proofs = requestMembers(request)?.proofs
  const jwts = [...strings(at(proofs, 'jwt')), ...strings(at(proofs, 'attestation'))]
  const keys = jwts.flatMap(keysIn)
  const thumbprints = await Promise.all(keys.map((jwk) => (jwk ? thumbprintOf(jwk) : undefined)))
  const known = thumbprints.filter((it) => it !== undefined)
  return known.length === thumbprints.length ? known : []
}

function thumbprintOf(jwk: JsonObject): Promise<string | undefined> {
  return calculateJwkThumbprint(jwk as JWK).catch(() => undefined)
}

async function withStatuses(
  credential: ReceivedCredential,
  exchanges: readonly AnsweredExchange[],
  missing: Set<string>,
): Promise<ReceivedCredential> {
  const lists = exchanges.filter(({ operation }) => operation === 'status-list')
  const reference = lists.length > 0 ? referenceOf(credential) : undefined
  if (!reference) return credential
  const statuses: NonNullable<ReceivedCredential['statuses']>[number][] = []
  for (const { id, request, response } of lists) {
    if (request.url.split('?', 1)[0] !== reference.uri.split('?', 1)[0]) continue
    if (response.status !== 200) continue
    const token = readStatusListToken(response.body)
    const value = typeof token === 'string' ? undefined : statusAt(token, reference.idx)
    const asked: string[] = []
    const http = answeringFrom(exchanges, (url) => asked.push(url))
    const facts = typeof token === 'string' ? [] : await verifyStatusList(http, token, credential)
    for (const url of asked) missing.add(url)
    statuses.push({
      exchange: id,
      ...reference,
      facts: asked.length > 0 ? [] : facts,
      ...(typeof value === 'number' && { value }),
    })
  }
  return statuses.length > 0 ? { ...credential, statuses } : credential
}

/** What cannot be read refers to nothing. */
function referenceOf(credential: ReceivedCredential) {
  try {
    return statusReferenceOf(credential)
  } catch {
    return undefined
  }
}
