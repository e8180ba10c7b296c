import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { exchangesOf, positionOf } from '../engine/lookup.ts'
import { answered, show, succeeded, textAt } from '../engine/read.ts'
import { violated } from '../finding.ts'
import { configurationIdOf, tokenBehind } from '../openid4vci/08-plain-request.ts'
import {
  ageMs,
  callOf,
  configurationsOf,
  createdOffers,
  idOf,
  isOver,
  lifetimeMs,
  offerOfToken,
  onCreated,
  onRead,
  onResource,
  type ShownOffer,
} from './offers-api.ts'

const statuses = ['CREATED', 'ISSUING', 'COMPLETED']
const constant = ['id', 'createdAt', 'expiresAt', 'credentialOfferUrl']

/** An offer's life: what stays, how the status follows what the wallet received, what expiry leaves. */
export const offerStatus: readonly ExchangeCheck[] = [
  onRead('P1-OFFER-06', (offer, before, evidence) => {
    const created = before.find(({ call }) => call.kind === 'create')
    if (!created || !isReadAtOnce(created, offer.exchange, evidence)) return undefined
    const names = new Set([...Object.keys(created.body), ...Object.keys(offer.body)])
    return none(
      [...names]
        .filter((name) => canonical(created.body[name]) !== canonical(offer.body[name]))
        .map((name) => `${name} is ${show(offer.body[name])}, was ${show(created.body[name])}`),
      'what the creation answered',
    )
  }),
  {
    requirement: 'P1-OFFER-07',
    on: 'offers-api',
    judge(exchange, evidence) {
      const call = callOf(exchange)
      const created = createdOffers(evidence).find(({ body }) => body.id === call?.id)
      const asks = call?.kind === 'read' && exchange.request.headers.authorization !== undefined
      // After the expiry it is P1-OFFER-66.
      if (!created || !asks || ageMs(created, exchange) > lifetimeMs) return undefined
      if (created.call.user !== call.user || [401, 429, 503].includes(exchange.response.status)) {
        return undefined
      }
      const id = answered(exchange)?.id
      return met(exchange.response.status === 200 && id === call.id, {
        seen: `status ${exchange.response.status}, id ${show(id)}`,
        expected: `200 and the offer ${call.id}`,
      })
    },
  },
  {
    requirement: 'P1-OFFER-06',
    on: 'offers-api',
    judge(exchange, evidence) {
      const call = callOf(exchange)
      const created = createdOffers(evidence).find(({ body }) => body.id === call?.id)
      const { status } = exchange.response
      if (call?.kind !== 'read' || !created || created.call.user !== call.user) return undefined
      if (exchange.request.headers.authorization === undefined) return undefined
      if (!isReadAtOnce(created, exchange, evidence)) return undefined
      // What came is no offer, and so not the one that the creation answered.
      const isNone = succeeded(exchange) && !answered(exchange)
      return [404, 405, 410].includes(status) || isNone
        ? violated({
            seen: `the read was answered ${status}${isNone ? ', without a JSON object' : ''}`,
            expected: 'what the creation answered',
          })
        : undefined
    },
  },
  onRead('P1-OFFER-56', (offer, [first]) => {
    if (!first) return undefined
    return none(
      constant
        .filter((name) => first.body[name] !== undefined && offer.body[name] !== undefined)
        .filter((name) => first.body[name] !== offer.body[name])
        .map((name) => `${name} is ${show(offer.body[name])}, was ${show(first.body[name])}`),
      'the same values on every read',
    )
  }),
  onCreated('P1-OFFER-59', ({ body }) => {
    if (!statuses.includes(inWords(body.status))) return undefined
    return met(body.status === 'CREATED', {
      seen: `a new offer is ${body.status}`,
      expected: 'CREATED',
    })
  }),
  onRead('P1-OFFER-59', ({ body, exchange }, before, evidence) => {
    const created = before.find(({ call }) => call.kind === 'create')
    if (!created || !isReadAtOnce(created, exchange, evidence)) return undefined
    if (!statuses.includes(inWords(body.status))) return undefined
    return met(body.status === 'CREATED', {
      seen: `a new offer reads as ${body.status}`,
      expected: 'CREATED',
    })
  }),
  onStatus('P1-OFFER-60', (status, { received }) =>
    received > 0
      ? undefined
      : met(status === 'CREATED', {
          seen: `the offer is ${status} before any credential was received`,
          expected: 'CREATED',
        }),
  ),
  onProgress('P1-OFFER-61', (status, { received, offered }) =>
    received === 0 || received >= offered
      ? undefined
      : met(status === 'ISSUING', {
          seen: `the offer is ${show(status)} after ${received} of ${offered} credentials`,
          expected: 'ISSUING',
        }),
  ),
  onResource('P1-OFFER-62', (offer, evidence) => {
    const progress = progressOf(offer, evidence)
    return progress?.offered === 1
      ? met(offer.body.status !== 'ISSUING', {
          seen: 'an offer of one credential is ISSUING',
          expected: 'CREATED, then COMPLETED',
        })
      : undefined
  }),
  onStatus('P1-OFFER-63', (status, { received, offered, completedSoon }) => {
    const complete = status === 'COMPLETED'
    if (received === 0 && !complete) return undefined
    // Completion may take a moment to show.
    if (!complete && received >= offered && completedSoon) return undefined
    return met(complete === received >= offered, {
      seen: `the offer is ${status} after ${received} of ${offered} credentials`,
      expected: 'COMPLETED when all have been received, not earlier',
    })
  }),
  onRead('P1-OFFER-64', (offer, before, evidence) => {
    const previous = before.at(-1)
    if (!previous) return undefined
    const position = (it: ShownOffer) => positionOf(it.exchange, evidence)
    const between = exchangesOf(evidence, 'credential', 'deferred').filter((exchange) => {
      const index = positionOf(exchange, evidence)
      return index > position(previous) && index < position(offer)
    })
    const onlyRefused =
      between.length > 0 && between.every(({ response }) => response.status >= 400)
    if (!onlyRefused) return undefined
    return met(offer.body.status === previous.body.status, {
      seen: `status is ${show(offer.body.status)} after a refused Credential Request`,
      expected: inWords(previous.body.status),
    })
  }),
  onRead('P1-OFFER-65', (offer, before) => {
    const ranks = [...before, offer].map(({ body }) => statuses.indexOf(inWords(body.status)))
    const last = ranks.at(-1) ?? -1
    if (ranks.length < 2 || ranks.slice(0, -1).includes(-1)) return undefined
    return met(last >= Math.max(...ranks.slice(0, -1)), {
      seen: `status went to ${show(offer.body.status)}`,
      expected: `${statuses.join(', ')}, in that order`,
    })
  }),
  {
    requirement: 'P1-OFFER-66',
    on: 'offers-api',
    judge(exchange, evidence) {
      const call = callOf(exchange)
      const created = createdOffers(evidence).find(({ body }) => body.id === call?.id)
      const asks = call?.kind === 'read' && exchange.request.headers.authorization !== undefined
      if (!created || !asks || !isOver(created, exchange)) return undefined
      // A worker token that has expired meanwhile says nothing about the offer.
      if (exchange.response.status === 401) return undefined
      const body = answered(exchange)
      const expiresAt = Date.parse(textAt(body, 'expiresAt') ?? '')
      const past = Number.isNaN(expiresAt) || expiresAt <= exchange.startedAt.getTime() + 60_000
      const right = succeeded(exchange) && past && statuses.includes(inWords(body?.status))
      return met(right, {
        seen: `status ${exchange.response.status}, offer ${show(body?.status)} until ${show(body?.expiresAt)}`,
        expected: '200 with the last status and an expiresAt in the past',
      })
    },
  },
]

interface Progress {
  readonly offered: number
  readonly received: number
  /** A read within ten seconds shows COMPLETED. */
  readonly completedSoon: boolean
}

/** Judges a known status against what the wallet had received through this offer by then. */
function onStatus(
  requirement: RequirementId,
  judge: (status: string, progress: Progress) => ReturnType<ExchangeCheck['judge']>,
): ExchangeCheck {
  return onProgress(requirement, (status, progress) =>
    statuses.includes(inWords(status)) ? judge(inWords(status), progress) : undefined,
  )
}

/** The same for whatever a read shows as its status. */
function onProgress(
  requirement: RequirementId,
  judge: (status: unknown, progress: Progress) => ReturnType<ExchangeCheck['judge']>,
): ExchangeCheck {
  return onResource(requirement, (offer, evidence) => {
    const progress = progressOf(offer, evidence)
    if (!progress || offer.call.kind !== 'read') return undefined
    return judge(offer.body.status, progress)
  })
}

/** Within minutes of the creation, and with no wallet in between. */
function isReadAtOnce(
  created: ShownOffer,
  exchange: AnsweredExchange,
  evidence: Evidence,
): boolean {
  const [begin, end] = [created.exchange, exchange].map((it) => positionOf(it, evidence))
  const between = evidence.exchanges.slice((begin ?? 0) + 1, end)
  const quiet = ['offers-api', 'control', 'worker-token', 'management-api']
  return (
    ageMs(created, exchange) <= 5 * 60_000 &&
    between.every(({ operation }) => quiet.includes(operation))
  )
}

function progressOf(offer: ShownOffer, evidence: Evidence): Progress | undefined {
  const all = createdOffers(evidence)
  const created = all.find((it) => idOf(it) === idOf(offer))
  const issued = exchangesOf(evidence, 'credential', 'deferred').filter(
    (it) =>
      positionOf(it, evidence) < positionOf(offer.exchange, evidence) &&
      succeeded(it) &&
      answered(it)?.credentials !== undefined,
  )
  const owners = issued.map((it) => {
    const token = tokenBehind(it, evidence)
    return token && offerOfToken(token, evidence)
  })
  // With several offers nobody knows whose status a credential moves that belongs to none of them.
  if (!created || (all.length > 1 && owners.includes(undefined))) return undefined
  const received = issued
    .filter((_, index) => (owners[index] ?? created).body.id === created.body.id)
    .map((it) => configurationIdOf(it, evidence) ?? it.id)
  const offered = configurationsOf(created, evidence).length
  // Without having seen the offer object nobody knows how many credentials it is for.
  if (offered === 0 && received.length > 0) return undefined
  const completedSoon = exchangesOf(evidence, 'offers-api').some(
    (later) =>
      answered(later)?.id === offer.body.id &&
      answered(later)?.status === 'COMPLETED' &&
      later.startedAt.getTime() - offer.exchange.startedAt.getTime() < 10_000 &&
      positionOf(later, evidence) > positionOf(offer.exchange, evidence),
  )
  return { offered, received: new Set(received).size, completedSoon }
}

/** Equal for equal JSON, whatever the order of members. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`
}
