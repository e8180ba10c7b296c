import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck, JudgeContext } from '../check.ts'
import { exchangesOf } from '../engine/lookup.ts'
import { firstBy, once } from '../engine/memo.ts'
import { answered, at, type JsonObject, strings, succeeded, textAt } from '../engine/read.ts'
import { accessTokenOf, parameter, requestMembers } from '../engine/request.ts'
import type { Judgement } from '../finding.ts'
import { requestBehindCode } from '../oauth/redirect.ts'

/** Reading the offers API: which call an exchange was, and which offer an answer or a code belongs to. */

export interface OffersCall {
  readonly kind: 'create' | 'read' | 'other'
  readonly environment: string
  readonly user: string
  readonly id?: string
}

const path = /\/environments\/([^/]+)\/users\/([^/]+)\/openid4vciOffers(?:\/([^/]+))?\/?$/

export const callOf = once(({ request }: AnsweredExchange): OffersCall | undefined => {
  const found = path.exec(URL.canParse(request.url) ? new URL(request.url).pathname : '')
  if (!found) return undefined
  const [, environment = '', user = '', id] = found
  const creates = request.method === 'POST' && id === undefined
  const reads = request.method === 'GET' && id !== undefined
  return {
    kind: creates ? 'create' : reads ? 'read' : 'other',
    environment,
    user,
    ...(id === undefined ? {} : { id }),
  }
})

/** An offer resource as one answer showed it. */
export interface ShownOffer {
  readonly exchange: AnsweredExchange
  readonly call: OffersCall
  readonly body: JsonObject
}

export function shownOffer(exchange: AnsweredExchange): ShownOffer | undefined {
  const call = callOf(exchange)
  const body = answered(exchange)
  const shows = call && call.kind !== 'other' && exchange.operation === 'offers-api'
  return shows && succeeded(exchange) && body ? { exchange, call, body } : undefined
}

export const shownOffers = once((evidence: Evidence): readonly ShownOffer[] =>
  exchangesOf(evidence, 'offers-api').flatMap((exchange) => shownOffer(exchange) ?? []),
)

/** The creation, among everything seen. */
export const createdOffers = once((evidence: Evidence): readonly ShownOffer[] =>
  shownOffers(evidence).filter(({ call }) => call.kind === 'create'),
)

/** The created offer whose URL this exchange fetched. */
export function offerBehind(
  exchange: AnsweredExchange,
  evidence: Evidence,
): ShownOffer | undefined {
  return createdByUrl(evidence).get(exchange.request.url)
}

const createdByUrl = once((evidence: Evidence) =>
  firstBy(createdOffers(evidence), ({ body }) => textAt(body, 'credentialOfferUrl')),
)

/** The exchange that fetched the offer whose pre-authorized code this Token Request redeems. */
export function fetchBehind(
  exchange: AnsweredExchange,
  evidence: Evidence,
): AnsweredExchange | undefined {
  const code = parameter(exchange, 'pre-authorized_code')
  return code === undefined ? undefined : fetchedByCode(evidence).get(code)
}

const fetchedByCode = once((evidence: Evidence) =>
  firstBy(exchangesOf(evidence, 'offer').filter(succeeded), (it) => codeOf(answered(it))),
)

export function codeOf(offer: unknown): string | undefined {
  const grant = at(offer, 'grants', 'urn:ietf:params:oauth:grant-type:pre-authorized_code')
  return textAt(grant, 'pre-authorized_code')
}

/** Configuration ids of the offer behind this resource, as its URL answered. */
export function configurationsOf(offer: ShownOffer, evidence: Evidence): readonly string[] {
  const url = textAt(offer.body, 'credentialOfferUrl')
  const fetched = exchangesOf(evidence, 'offer').find(
    (exchange) => exchange.request.url === url && succeeded(exchange),
  )
  return strings(fetched && answered(fetched)?.credential_configuration_ids)
}

/** Members of the request that made an offer. */
export function wishesOf({ exchange }: ShownOffer): JsonObject {
  return requestMembers(exchange) ?? {}
}

/** Milliseconds from the offer's creation to a later exchange, by the sender's clock. */
export function ageMs(offer: ShownOffer, exchange: AnsweredExchange): number {
  return exchange.startedAt.getTime() - offer.exchange.startedAt.getTime()
}

export const lifetimeMs = 30 * 60 * 1000

/** Past the thirty minutes; the last moment itself is not judged. */
export function isOver(offer: ShownOffer, exchange: AnsweredExchange): boolean {
  return ageMs(offer, exchange) > lifetimeMs + 500
}

/** The offer whose flow a Token Request belongs to: by its pre-authorized code or its issuer_state. */
export function offerOfToken(token: AnsweredExchange, evidence: Evidence): ShownOffer | undefined {
  const state = requestBehindCode(parameter(token, 'code'), evidence)?.get('issuer_state')
  const fetched =
    fetchBehind(token, evidence) ??
    exchangesOf(evidence, 'offer').find(
      (exchange) =>
        state && at(answered(exchange), 'grants', 'authorization_code', 'issuer_state') === state,
    )
  return fetched && offerBehind(fetched, evidence)
}

/** True unless an exchange carries no token or one that the worker application did not get here. */
export function hasWorkerToken(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const token = accessTokenOf(exchange)
  const given = exchangesOf(evidence, 'worker-token').map((it) => answered(it)?.access_token)
  return token !== undefined && (given.length === 0 || given.includes(token))
}

/** One check of the offer resource, whether it was just created or read. */
export function onResource(
  requirement: RequirementId,
  judge: (offer: ShownOffer, evidence: Evidence, context: JudgeContext) => Judgement | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'offers-api',
    judge(exchange, evidence, context) {
      const offer = shownOffer(exchange)
      return offer && judge(offer, evidence, context)
    },
  }
}

export function onCreated(
  requirement: RequirementId,
  judge: (offer: ShownOffer, evidence: Evidence) => Judgement | undefined,
): ExchangeCheck {
  return onResource(requirement, (offer, evidence) =>
    offer.call.kind === 'create' ? judge(offer, evidence) : undefined,
  )
}

/** Requests for a new offer, however they were answered, that carry the worker's token. */
export function onCreation(
  requirement: RequirementId,
  judge: (exchange: AnsweredExchange, evidence: Evidence) => Judgement | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'offers-api',
    judge(exchange, evidence) {
      const creates = callOf(exchange)?.kind === 'create' && hasWorkerToken(exchange, evidence)
      return creates ? judge(exchange, evidence) : undefined
    },
  }
}

/** The id that was asked for; of a new offer, the one it got. */
export function idOf({ call, body }: ShownOffer): unknown {
  return call.id ?? body.id
}

/** Later looks at an offer, with all looks before them. */
export function onRead(
  requirement: RequirementId,
  judge: (
    offer: ShownOffer,
    before: readonly ShownOffer[],
    evidence: Evidence,
  ) => Judgement | undefined,
): ExchangeCheck {
  return onResource(requirement, (offer, evidence) => {
    if (offer.call.kind !== 'read') return undefined
    const all = shownOffers(evidence).filter((it) => idOf(it) === idOf(offer))
    const before = all.slice(
      0,
      all.findIndex(({ exchange }) => exchange.id === offer.exchange.id),
    )
    return judge(offer, before, evidence)
  })
}

/** `_links.<relation>.href` */
export function linkOf({ body }: ShownOffer, relation: string): string | undefined {
  return textAt(body, '_links', relation, 'href')
}

/** An id at the end of a link's path. */
export function lastSegment(link: string | undefined): string | undefined {
  return link === undefined || !URL.canParse(link)
    ? undefined
    : new URL(link).pathname.split('/').findLast((segment) => segment !== '')
}

/** Fetches of an offer by its own URL. */
export function onFetched(
  requirement: RequirementId,
  judge: (
    exchange: AnsweredExchange,
    offer: NonNullable<ReturnType<typeof offerBehind>>,
    evidence: Parameters<ExchangeCheck['judge']>[1],
  ) => ReturnType<ExchangeCheck['judge']>,
): ExchangeCheck {
  return {
    requirement,
    on: 'offer',
    judge(exchange, evidence) {
      const offer = offerBehind(exchange, evidence)
      return offer && exchange.request.method === 'GET'
        ? judge(exchange, offer, evidence)
        : undefined
    },
  }
}
