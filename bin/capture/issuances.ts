import { createHash } from 'node:crypto'
import { decodeJws } from '../../checks/engine/jws.ts'
import { answered, at, objectEntries, textAt } from '../../checks/engine/read.ts'
import { accessTokenOf, parameter, requestMembers } from '../../checks/engine/request.ts'
import type { Evidence, OfferSighting } from '../../protocol/evidence.ts'
import { type AnsweredExchange, type Operation, wasAnswered } from '../../protocol/exchange.ts'

/** What belongs together by the codes, tokens and challenges that stand in it. */
export interface Issuance {
  /** Link of the offer that it took up; undefined where that is not certain. */
  readonly offer: string | undefined
  /** Undefined where nothing names a client, or more than one is named. */
  readonly client: string | undefined
  /** In the order of the capture, with the answers that are for all. */
  readonly exchanges: readonly AnsweredExchange[]
}

const forAll: ReadonlySet<Operation> = new Set([
  'issuer-metadata',
  'as-metadata',
  'jwks',
  'nonce',
  'attestation-challenge',
])

/** An offer in a link, or fetched. */
interface SeenOffer {
  readonly text: string
  readonly keys: readonly string[]
  /** What tells it from others. */
  readonly content: string
  /** The exchange that fetched it. */
  readonly by: readonly AnsweredExchange[]
}

/** Splits what wallets sent into flows. An offer goes with those that show its code or state, or with the only one beside it. */
export function issuancesIn({ exchanges, offers }: Evidence): readonly Issuance[] {
  const own = exchanges.filter(wasAnswered).filter(({ deviation }) => deviation === undefined)
  const seen = seenOffers(own, offers)
  const flows = flowsOf(
    own.filter(({ operation }) => operation !== 'offer' && !forAll.has(operation)),
  )
  const shared = own.filter(({ operation }) => forAll.has(operation))
  const taken = flows.map((flow) => ({ flow, offers: takenUp(flow, seen, flows) }))
  const fetched = new Set(taken.flatMap((it) => it.offers.flatMap(({ by }) => by)))
  const inOrder = (...some: readonly AnsweredExchange[]) => {
    const all = new Set([...shared, ...some])
    return own.filter((it) => all.has(it))
  }
  const found = taken.map(({ flow, offers: [offer] }) => ({
    offer: offer?.text,
    client: clientOf(flow),
    exchanges: inOrder(...flow, ...(offer?.by ?? [])),
  }))
  const others = seen.flatMap(({ by }) => by).filter((it) => !fetched.has(it))
  const isBare = found.length + others.length === 0 && own.length > 0
  const alone = [...others.map((it) => inOrder(it)), ...(isBare ? [own] : [])]
  return [...found, ...alone.map((it) => ({ offer: undefined, client: undefined, exchanges: it }))]
}

/** One for each answer that brought an offer, and for each link that has one or was not followed. */
function seenOffers(
  own: readonly AnsweredExchange[],
  sightings: readonly OfferSighting[],
): readonly SeenOffer[] {
  const fetched = own.filter(({ operation }) => operation === 'offer')
  const textOf = ({ request }: AnsweredExchange) =>
    sightings.find(({ uris }) => uris.includes(request.url))?.text ?? request.url
  const followed = new Set(fetched.map(({ request }) => request.url))
  return [
    ...fetched.map((exchange) => {
      const offer = answered(exchange)
      const content = JSON.stringify(offer ?? exchange.id)
      return { text: textOf(exchange), keys: keysOfOffer(offer), content, by: [exchange] }
    }),
    ...sightings
      .filter(({ uris }) => !uris.some((uri) => followed.has(uri)))
      .map(({ text = '', offer, uris }) => {
        const content = JSON.stringify(offer ?? uris)
        return { text, keys: keysOfOffer(offer), content, by: [] }
      }),
  ]
}

/** What shares a key, by way of others too, is of one flow; what has none is together. */
function flowsOf(exchanges: readonly AnsweredExchange[]): readonly (readonly AnsweredExchange[])[] {
  const parents = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    return root
  }
  const keyed = exchanges.map((exchange) => ({ exchange, keys: keysOf(exchange) }))
  for (const { keys } of keyed) {
    const [first, ...others] = keys
    for (const other of others)
      if (first !== undefined && rootOf(other) !== rootOf(first))
        parents.set(rootOf(other), rootOf(first))
  }
  const groups = Map.groupBy(keyed, ({ keys }) => rootOf(keys[0] ?? ''))
  return [...groups.values()].map((group) => group.map(({ exchange }) => exchange))
}

/** The offer that a flow took up; none where offers differ, several clients are in it, or it may have been another. */
function takenUp(
  flow: readonly AnsweredExchange[],
  seen: readonly SeenOffer[],
  flows: readonly (readonly AnsweredExchange[])[],
): readonly SeenOffer[] {
  const keys = new Set(flow.flatMap(offerKeysOf))
  const isOnly =
    keys.size === 0 && flow.some(begins) && flows.filter((it) => it.some(begins)).length === 1
  const offers = isOnly ? seen : seen.filter((it) => it.keys.some((key) => keys.has(key)))
  const isOne = new Set(offers.map(({ content }) => content)).size === 1
  return isOne && clientsIn(flow).size <= 1 ? offers : []
}

function begins({ operation }: AnsweredExchange): boolean {
  return operation === 'par' || operation === 'authorize' || operation === 'token'
}

function offerKeysOf(exchange: AnsweredExchange): readonly string[] {
  return ['pre-authorized_code', 'issuer_state'].flatMap((name) => parameter(exchange, name) ?? [])
}

function keysOfOffer(offer: unknown): readonly string[] {
  return objectEntries(at(offer, 'grants')).flatMap(([, grant]) =>
    ['pre-authorized_code', 'issuer_state'].flatMap((name) => textAt(grant, name) ?? []),
  )
}

const sent = ['code', 'request_uri', 'refresh_token', 'code_challenge', 'code_verifier']
const named = ['transaction_id', 'notification_id']
const given = ['access_token', 'refresh_token', 'request_uri', ...named]

/** What a request shows, and what its answer gives to be shown later. */
function keysOf(exchange: AnsweredExchange): readonly string[] {
  const { location } = exchange.response.headers
  const code = location && URL.canParse(location) && new URL(location).searchParams.get('code')
  const verifier = parameter(exchange, 'code_verifier')
  return [
    ...sent.flatMap((name) => parameter(exchange, name) ?? []),
    ...(verifier ? [createHash('sha256').update(verifier).digest('base64url')] : []),
    ...named.flatMap((name) => textAt(requestMembers(exchange), name) ?? []),
    ...(accessTokenOf(exchange) ?? '').split(' '),
    ...given.flatMap((name) => textAt(answered(exchange), name) ?? []),
    code || '',
  ].filter(Boolean)
}

function clientsIn(flow: readonly AnsweredExchange[]): ReadonlySet<string> {
  return new Set(flow.flatMap((it) => clientIn(it) ?? []))
}

function clientOf(flow: readonly AnsweredExchange[]): string | undefined {
  const [client, ...others] = clientsIn(flow)
  return others.length === 0 ? client : undefined
}

function clientIn(exchange: AnsweredExchange): string | undefined {
  if (!begins(exchange)) return undefined
  const { headers } = exchange.request
  const attestation = decodeJws(headers['oauth-client-attestation'] ?? '')
  const assertion = decodeJws(parameter(exchange, 'client_assertion') ?? '')
  return (
    parameter(exchange, 'client_id') ??
    textAt(attestation?.payload, 'sub') ??
    textAt(assertion?.payload, 'sub')
  )
}
