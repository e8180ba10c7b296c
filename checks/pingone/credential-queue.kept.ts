import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { exchangesOf } from '../engine/lookup.ts'
import { answered, at, objects, show, succeeded } from '../engine/read.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { tokenBehind } from '../openid4vci/08-plain-request.ts'
import { credentialsCallOf, listings, madeCredentials } from './management-api.ts'
import { callOf, createdOffers, isOver, offerOfToken, onCreation } from './offers-api.ts'
import { isBefore, isIssued, isRefusedData } from './queue-requests.ts'

/** What nobody retrieved stays queued, whatever happened to its offers; what others retrieved stays theirs. */
export const keptInTheQueue: readonly ExchangeCheck[] = [
  {
    requirement: 'P1-FLOW-08',
    on: 'management-api',
    judge: (exchange, evidence) =>
      offersOver(exchange, evidence) ? undefined : stillWaiting(exchange, evidence),
  },
  onCreation('P1-FLOW-08', (exchange, evidence) =>
    offersOver(exchange, evidence) ? undefined : offeredAgain(exchange, evidence),
  ),
  {
    requirement: 'P1-FLOW-09',
    on: 'management-api',
    judge: (exchange, evidence) =>
      offersOver(exchange, evidence) ? stillWaiting(exchange, evidence) : undefined,
  },
  onCreation('P1-FLOW-09', (exchange, evidence) =>
    offersOver(exchange, evidence) ? offeredAgain(exchange, evidence) : undefined,
  ),
  {
    requirement: 'P1-FLOW-32',
    on: 'management-api',
    judge(exchange, evidence) {
      const all = listings(evidence)
      const index = all.findIndex((it) => it.exchange.id === exchange.id)
      const listing = all[index]
      const before = all.slice(0, index).findLast((it) => it.user === listing?.user)
      if (!listing || !before) return undefined
      const issued = exchangesOf(evidence, 'credential').filter(
        (it) =>
          isIssued(it) &&
          isBefore(before.exchange, it, evidence) &&
          isBefore(it, exchange, evidence),
      )
      if (issued.length === 0) return undefined
      const waiting = (some: typeof listing) =>
        some.credentials.filter(({ status }) => status === 'PENDING').map(({ id }) => id)
      const left = waiting(before).filter((id) => !waiting(listing).includes(id))
      return met(left.length <= issued.length, {
        seen: `${left.length} credentials left the queue, ${issued.length} were requested`,
        expected: 'what was not requested stays queued',
      })
    },
  },
  {
    requirement: 'P1-FLOW-34',
    on: 'management-api',
    judge(exchange, evidence) {
      const { url } = exchange.request
      const told = succeeded(exchange) || exchange.response.status === 404
      if (!url.endsWith('/provisionedCredentials') || !told) return undefined
      const before = exchangesOf(evidence, 'management-api').find(
        (it) => it.request.url === url && succeeded(it) && isBefore(it, exchange, evidence),
      )
      const native = before ? nativeEntries(before) : []
      if (native.length === 0) return undefined
      const lost = native.filter((id) => !nativeEntries(exchange).includes(id))
      return met(lost.length === 0, {
        seen: `${lost.length} of ${native.length} entries of native wallets are gone`,
        expected: 'what the native wallet has, as before',
      })
    },
  },
]

/** A credential that was made while we looked, read before anybody retrieved anything. */
function stillWaiting(exchange: AnsweredExchange, evidence: Evidence): Judgement | undefined {
  const call = credentialsCallOf(exchange)
  const made = madeCredentials(evidence).find(({ id }) => id !== undefined && id === call?.id)
  const status = answered(exchange)?.status
  const isGone = [404, 410].includes(exchange.response.status)
  const isRead = succeeded(exchange) || isGone
  if (!made || call?.kind !== 'read' || !isRead) return undefined
  const offered = createdOffers(evidence).some(
    (offer) => offer.call.user === made.user && isBefore(offer.exchange, exchange, evidence),
  )
  const touched = exchangesOf(evidence, 'management-api').some(
    (it) =>
      credentialsCallOf(it)?.kind === 'other' &&
      credentialsCallOf(it)?.id === made.id &&
      isBefore(it, exchange, evidence),
  )
  if (!offered || touched || retrieved(made.user, exchange, evidence)) return undefined
  return met(status === 'PENDING', {
    seen: `the credential is ${isGone ? 'gone' : show(status)} although no wallet received it`,
    expected: 'PENDING, until it is retrieved',
  })
}

/** The same offer once more, where nothing was retrieved through the first: what was queued is queued still. */
function offeredAgain(exchange: AnsweredExchange, evidence: Evidence): Judgement | undefined {
  const call = callOf(exchange)
  const first = createdOffers(evidence).find(
    (it) =>
      it.call.user === call?.user &&
      it.exchange.request.body === exchange.request.body &&
      isBefore(it.exchange, exchange, evidence),
  )
  if (!first || !call || retrieved(call.user, exchange, evidence)) return undefined
  if (succeeded(exchange)) return satisfied
  return isRefusedData(exchange)
    ? violated({
        seen: `a second offer was answered ${exchange.response.status}`,
        expected: 'an offer of what nobody retrieved',
      })
    : undefined
}

/** Provisioned credentials that a wallet of PingOne's own protocol has: id, wallet and status of each. */
function nativeEntries(exchange: AnsweredExchange): readonly string[] {
  return objects(at(answered(exchange), '_embedded', 'provisionedCredentials'))
    .filter((entry) => entry.digitalWallet !== undefined)
    .map(({ id, digitalWallet, status }) => JSON.stringify([id, at(digitalWallet, 'id'), status]))
}

function offersOver(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const before = createdOffers(evidence).filter((it) => isBefore(it.exchange, exchange, evidence))
  return before.length > 0 && before.every((it) => isOver(it, exchange))
}

function retrieved(user: string, until: AnsweredExchange, evidence: Evidence): boolean {
  return exchangesOf(evidence, 'credential', 'deferred').some((it) => {
    const token = tokenBehind(it, evidence)
    const offer = token && offerOfToken(token, evidence)
    const own = offer === undefined || offer.call.user === user
    return succeeded(it) && own && isBefore(it, until, evidence)
  })
}
