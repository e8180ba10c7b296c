import { numericDate } from '../../protocol/clock.ts'
import type { ReceivedCredential } from '../../protocol/evidence.ts'
import { wasAnswered } from '../../protocol/exchange.ts'
import { inWords } from '../../protocol/in-words.ts'
import { readMdoc } from '../../protocol/mdoc.ts'
import type { StatusListsOutcome, StatusOutcome } from '../../protocol/outcomes.ts'
import {
  readStatusListToken,
  type StatusListForm,
  type StatusReference,
  statusAt,
  statusListTypes,
} from '../../protocol/status-list.ts'
import { failureOf, notOffered, unusable } from '../failure.ts'
import { splitJws } from '../formats/jws.ts'
import type { JourneyState } from '../journey-state.ts'
import {
  isJsonObject,
  type JsonObject,
  numberMember,
  objectMember,
  stringMember,
  stringsMember,
} from '../json.ts'
import { verifyStatusList } from './status-list-key.ts'

/** How the status is asked for. */
export interface StatusWish {
  /** Of the first credential that came; by default of the newest. */
  readonly ofTheFirst?: true
  /** What `Accept` asks for; by default what goes with the credential's own encoding. */
  readonly form?: StatusListForm
  /** The status as it was then (Section 8.4); by default as it is. */
  readonly at?: Date
}

/**
 * Looks up the status of a credential.
 * @see https://www.ietf.org/archive/id/draft-ietf-oauth-status-list-12.html#section-8.3
 */
export async function lookUpStatus(
  { http }: JourneyState,
  { form, at, ofTheFirst }: StatusWish = {},
): Promise<StatusOutcome> {
  const credential = http.log.evidence().credentials.at(ofTheFirst ? 0 : -1)
  if (!credential) return { kind: 'not-reached', reason: 'No credential came.' }
  const unread = credential.facts.find(({ name, holds }) => name === 'parsed' && !holds)
  if (unread) {
    return { kind: 'not-reached', reason: `The credential cannot be read: ${unread.seen}.` }
  }
  const reference = statusReferenceOf(credential)
  if (!reference) return notOffered('the credential refers to no status list')
  if (!URL.canParse(reference.uri)) {
    return {
      kind: 'not-reached',
      reason: `The status list is at ${reference.uri}, which is no URL.`,
    }
  }
  const { jwt, cwt } = statusListTypes
  // An mdoc may refer to either form; an SD-JWT VC to a JWT (SD-JWT VC -11, Section 3.2.2.2).
  const usual = credential.format === 'mso_mdoc' ? `${cwt}, ${jwt};q=0.5` : jwt
  const exchange = await http.send({
    operation: 'status-list',
    method: 'GET',
    url: at ? atTime(reference.uri, at) : reference.uri,
    headers: {
      accept: form === undefined ? usual : statusListTypes[form],
      'accept-encoding': 'gzip',
      origin: 'https://wallet.example',
    },
    redirect: 'follow',
  })
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  const token = readStatusListToken(exchange.response.body)
  if (typeof token === 'string') {
    http.log.addStatus(credential.id, { exchange: exchange.id, ...reference, facts: [] })
    return unusable(exchange, token)
  }
  const value = statusAt(token, reference.idx)
  const facts = await verifyStatusList(http, token, credential)
  http.log.addStatus(credential.id, {
    exchange: exchange.id,
    ...reference,
    facts,
    ...(typeof value === 'number' && { value }),
  })
  return typeof value === 'number'
    ? { kind: 'status', value, exchange: exchange.id }
    : unusable(exchange, value)
}

/**
 * Fetches the list of status lists that the newest credential's list names.
 * @see https://www.ietf.org/archive/id/draft-ietf-oauth-status-list-12.html#section-9
 */
export async function lookUpStatusLists({ http }: JourneyState): Promise<StatusListsOutcome> {
  const { credentials } = http.log.evidence()
  const list = credentials.at(-1)?.statuses?.at(-1)
  const answer = list && http.log.exchange(list.exchange)
  if (!answer || !wasAnswered(answer)) {
    return { kind: 'not-reached', reason: 'No status list came.' }
  }
  const token = readStatusListToken(answer.response.body)
  if (typeof token === 'string') return unusable(answer, token)
  const url = token.claims.statusList?.aggregation_uri
  if (typeof url !== 'string' || !URL.canParse(url)) {
    return notOffered('the status list has no aggregation_uri')
  }
  const exchange = await http.send({
    operation: 'status-list-aggregation',
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    redirect: 'follow',
  })
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  const { json } = exchange.response
  return json.ok
    ? {
        kind: 'status-lists',
        lists: stringsMember(json.value, 'status_lists') ?? [],
        exchange: exchange.id,
      }
    : unusable(exchange, json.problem)
}

/** Sections 6.2 and 6.3; undefined when the credential has none that can be followed. */
export function statusReferenceOf(credential: ReceivedCredential): StatusReference | undefined {
  const status = statusClaim(credential)
  const list = objectMember(status, 'status_list')
  const [idx, uri] = [numberMember(list, 'idx'), stringMember(list, 'uri')]
  return idx === undefined || uri === undefined ? undefined : { idx, uri }
}

/** Disclosed, too: that it may not be hidden is another matter. */
function statusClaim({ format, raw, sdJwt }: ReceivedCredential): JsonObject | undefined {
  if (format === 'mso_mdoc') {
    const parts = readMdoc(raw)
    return typeof parts === 'string' ? undefined : plain(parts.mso?.get('status'))
  }
  const jws = typeof raw === 'string' ? splitJws(raw.split('~', 1).join()) : undefined
  return objectMember(sdJwt?.claims ?? jws?.payload, 'status')
}

/** Seconds since the epoch, beside whatever the URL says already. */
function atTime(uri: string, at: Date): string {
  const url = new URL(uri)
  url.searchParams.set('time', String(numericDate(at)))
  return url.href
}

/** CBOR maps with text keys as objects. */
function plain(value: unknown): JsonObject | undefined {
  if (!(value instanceof Map)) return isJsonObject(value) ? value : undefined
  return Object.fromEntries(
    [...value].map(([key, member]) => [
      inWords(key),
      member instanceof Map ? plain(member) : member,
    ]),
  )
}
