import { isDeepStrictEqual } from 'node:util'
import type { Attempt, Evidence, OfferSighting, ReceivedCredential } from '../protocol/evidence.ts'
import type { AnsweredExchange, Exchange, Operation } from '../protocol/exchange.ts'
import type { Outcome } from '../protocol/outcomes.ts'
import { readStatusListToken, statusAt } from '../protocol/status-list.ts'
import {
  readAuthorizationResponse,
  redirectLocation,
} from '../wallet/authorization/authorization-redirects.ts'
import { readCredentials } from '../wallet/credential/credential-answer.ts'
import { failureOf } from '../wallet/failure.ts'
import { formats } from '../wallet/formats/registry.ts'
import { answeringFrom } from '../wallet/http/answered-from.ts'
import { isJsonObject } from '../wallet/json.ts'
import { sightOffer } from '../wallet/offer-sources/sighting.ts'
import { verifyStatusList } from '../wallet/status/status-list-key.ts'
import { readToken } from '../wallet/token/token-request.ts'

/** The evidence with one answer exchanged, and all that the wallet made of that answer made anew. */
export async function withAnswer(evidence: Evidence, changed: AnsweredExchange): Promise<Evidence> {
  const exchanges = evidence.exchanges.map((it) => (it.id === changed.id ? changed : it))
  const credentials = await credentialsAnew({ ...evidence, exchanges }, changed)
  return {
    ...evidence,
    exchanges,
    credentials,
    offers: evidence.offers.map((offer) =>
      offer.exchange === changed.id ? offerOf(offer, changed) : offer,
    ),
    attempts: evidence.attempts.map((attempt) => attemptOf(attempt, changed)),
  }
}

/** The same with the offer as it met the wallet: a link, a data URI, JSON. */
export async function withLink(
  evidence: Evidence,
  sighting: OfferSighting,
  given: string,
): Promise<Evidence> {
  const seen = await sightOffer(given)
  const kept = { id: sighting.id, ...(sighting.exchange && { exchange: sighting.exchange }) }
  const fetched =
    seen.offer === undefined && seen.problem === undefined ? sighting.offer : seen.offer
  const anew = { ...kept, ...seen, ...(fetched !== undefined && { offer: fetched }) }
  return { ...evidence, offers: evidence.offers.map((it) => (it === sighting ? anew : it)) }
}

function offerOf(sighting: OfferSighting, { response }: AnsweredExchange): OfferSighting {
  const { offer: _, problem: __, ...rest } = sighting
  if (response.status !== 200)
    return { ...rest, problem: `The offer was answered with ${response.status}.` }
  if (!response.json.ok) return { ...rest, problem: `The offer: ${response.json.problem}.` }
  const offer = response.json.value
  return isJsonObject(offer)
    ? { ...rest, offer }
    : { ...rest, offer, problem: 'The offer is no JSON object.' }
}

function attemptOf(attempt: Attempt, changed: AnsweredExchange): Attempt {
  const { outcome, twin } = attempt
  if (outcome.exchange !== changed.id && twin?.exchange !== changed.id) return attempt
  return {
    ...attempt,
    outcome: outcome.exchange === changed.id ? outcomeOf(changed, outcome) : outcome,
    ...(twin && { twin: twin.exchange === changed.id ? outcomeOf(changed, twin) : twin }),
  }
}

const readers: Partial<Record<Operation, (exchange: Exchange) => Outcome>> = {
  token: readToken,
  credential: readCredentials,
  deferred: readCredentials,
}

function outcomeOf(changed: AnsweredExchange, before: Outcome): Outcome {
  const read = readers[changed.operation]
  if (read) return read(changed)
  const location = redirectLocation(changed)
  if (location !== undefined && leavesServer(changed, location)) {
    return readAuthorizationResponse(changed, location)
  }
  const failure = failureOf(changed)
  if (failure) return failure
  const { status, json } = changed.response
  const answer = json.ok ? Object(json.value) : {}
  const exchange = changed.id
  switch (changed.operation) {
    case 'par':
      return typeof answer.request_uri === 'string'
        ? { kind: 'pushed', requestUri: answer.request_uri, exchange }
        : { kind: 'unusable', reason: 'the answer has no request_uri', exchange }
    case 'notification':
      return { kind: 'acknowledged', status, exchange }
    case 'nonce':
      return typeof answer.c_nonce === 'string'
        ? { kind: 'nonce', nonce: answer.c_nonce, exchange }
        : { kind: 'unusable', reason: 'the answer has no c_nonce', exchange }
    default:
      return before
  }
}

/** An authorization response, and not a page that leads to the next one. */
function leavesServer({ operation, request }: Exchange, location: string): boolean {
  if (operation !== 'authorize' && operation !== 'sign-in') return false
  return new URL(location).origin !== new URL(request.url).origin
}

/** Credentials that came with this answer, and statuses that did. */
async function credentialsAnew(
  evidence: Evidence,
  changed: AnsweredExchange,
): Promise<readonly ReceivedCredential[]> {
  const came = evidence.credentials.filter(({ exchange }) => exchange === changed.id)
  const [first] = came
  const read = first && readCredentials(changed)
  const anew =
    first && read?.kind === 'issued'
      ? await Promise.all(
          read.credentials.map((raw, at) => received(evidence, changed, came[at] ?? first, raw)),
        )
      : []
  const credentials = await Promise.all(
    evidence.credentials.map(async (it) =>
      withStatuses(evidence, await verifiedAnew(evidence, it, changed), changed),
    ),
  )
  return credentials.flatMap((credential) => {
    if (credential.id === first?.id) return anew
    if (credential.exchange === changed.id) return []
    return [credential]
  })
}

/** Documents in which the wallet finds the key of an issuer. */
const ofKeys: ReadonlySet<Operation> = new Set(['did-document', 'jwt-vc-issuer', 'jwks'])

/** A credential that came before, where the key that it is verified by is looked for in the changed answer. */
async function verifiedAnew(
  evidence: Evidence,
  credential: ReceivedCredential,
  changed: AnsweredExchange,
): Promise<ReceivedCredential> {
  if (!ofKeys.has(changed.operation) || credential.exchange === changed.id) return credential
  const { facts } = await received(evidence, changed, credential, credential.raw)
  return { ...credential, facts }
}

async function received(
  evidence: Evidence,
  changed: AnsweredExchange,
  like: ReceivedCredential,
  raw: unknown,
): Promise<ReceivedCredential> {
  const { id, exchange, configurationId, format, proofKeys, statuses } = like
  const known = formats.find((it) => it.format === format)
  const state = {
    http: answeringFrom(evidence.exchanges),
    clock: { now: () => new Date(changed.startedAt.getTime() + changed.durationMs) },
  }
  const verified = (await known?.verify(state, raw, proofKeys)) ?? { facts: [] }
  const common = { id, exchange, configurationId, format, proofKeys, raw }
  const isSealedAsBefore = isDeepStrictEqual(Object(raw).proof, Object(like.raw).proof)
  if (format === 'ldp_vc' && isSealedAsBefore)
    return { ...common, facts: asIfSigned(verified.facts, like.facts) }
  return { ...common, ...verified, ...(statuses && { statuses }) }
}

/** A Data Integrity proof is not made anew here: what its issuer changed beside the proof, it is taken to have signed. */
function asIfSigned(
  facts: ReceivedCredential['facts'],
  before: ReceivedCredential['facts'],
): ReceivedCredential['facts'] {
  return facts.map((it) =>
    it.name === 'signature-verified'
      ? (before.find(({ name }) => name === 'signature-verified') ?? it)
      : it,
  )
}

async function withStatuses(
  evidence: Evidence,
  credential: ReceivedCredential,
  { id, response }: AnsweredExchange,
): Promise<ReceivedCredential> {
  if (!credential.statuses?.some(({ exchange }) => exchange === id)) return credential
  const token = readStatusListToken(response.body)
  const facts =
    typeof token === 'string'
      ? []
      : await verifyStatusList(answeringFrom(evidence.exchanges), token, credential)
  return {
    ...credential,
    statuses: credential.statuses.map((lookup) => {
      if (lookup.exchange !== id) return lookup
      const { value: _, ...rest } = lookup
      const value = typeof token === 'string' ? undefined : statusAt(token, lookup.idx)
      return { ...rest, facts, ...(typeof value === 'number' && { value }) }
    }),
  }
}
