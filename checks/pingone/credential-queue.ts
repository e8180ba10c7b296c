import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { exchangeById, exchangesOf, positionOf } from '../engine/lookup.ts'
import {
  answered,
  at,
  entries,
  errorOf,
  objects,
  show,
  strings,
  succeeded,
  wasRefused,
} from '../engine/read.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { tokenBehind } from '../openid4vci/08-plain-request.ts'
import {
  credentialsCallOf,
  hadNothing,
  listedTypes,
  listings,
  madeCredentials,
  madeForEmptyQueue,
  nativeWalletsSeen,
  ruleMade,
  waitingBefore,
} from './management-api.ts'
import {
  callOf,
  createdOffers,
  isOver,
  offerOfToken,
  onCreation,
  onFetched,
  type ShownOffer,
  wishesOf,
} from './offers-api.ts'

/** What is queued for a user stays there until that user retrieves it, and is what arrives. */
export const queue: readonly ExchangeCheck[] = [
  onFetched('P1-OFFER-45', (exchange, offer, evidence) => {
    const waiting = waitingBefore(offer.exchange, offer.call.user, evidence)
    const { enabled } = listedTypes(evidence)
    if (wishesOf(offer).credentials !== undefined || !waiting || !succeeded(exchange)) {
      return undefined
    }
    const expected = waiting.filter((type) => enabled.includes(type)).length
    const offered = strings(answered(exchange)?.credential_configuration_ids).length
    if (expected < 2) return undefined
    return met(offered >= expected, {
      seen: `${offered} credentials are offered, ${expected} were queued`,
      expected: 'everything that is queued',
    })
  }),
  onCredential('P1-FLOW-05', (exchange, offer, evidence) => {
    const made = madeForEmptyQueue(offer.call.user, evidence)
    return made.length > 0
      ? delivered(exchange, 'a credential that was made for the user')
      : undefined
  }),
  onCreation('P1-FLOW-05', (exchange, evidence) => {
    const made = madeForEmptyQueue(callOf(exchange)?.user ?? '', evidence)
    const earlier = made.filter((it) => isBefore(it.exchange, exchange, evidence))
    if (earlier.length === 0 || !isTurnedAway(exchange)) return undefined
    return violated({
      seen: `an offer of a credential that was made was answered ${exchange.response.status}`,
      expected: 'an offer of it',
    })
  }),
  onCredential('P1-FLOW-06', (exchange, offer, evidence) =>
    wasMadeByRule(exchange, offer.call.user, evidence)
      ? delivered(exchange, 'a credential that a rule made for the user')
      : undefined,
  ),
  onCreation('P1-FLOW-06', (exchange, evidence) => {
    const byRule = wasMadeByRule(exchange, callOf(exchange)?.user ?? '', evidence)
    return byRule && isTurnedAway(exchange)
      ? violated({
          seen: `an offer of a credential that a rule made was answered ${exchange.response.status}`,
          expected: 'an offer of it',
        })
      : undefined
  }),
  onCredential('P1-FLOW-33', (exchange, offer, evidence) =>
    nativeWalletsSeen(offer.call.user, evidence).length > 0
      ? delivered(exchange, 'a credential that a native wallet has')
      : undefined,
  ),
  onCreation('P1-FLOW-33', (exchange, evidence) => {
    const hasNative = nativeWalletsSeen(callOf(exchange)?.user ?? '', evidence).length > 0
    return hasNative && isTurnedAway(exchange)
      ? violated({
          seen: `an offer to a user with a native wallet was answered ${exchange.response.status}`,
          expected: 'an offer, as without that wallet',
        })
      : undefined
  }),
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
  onCreation('P1-FLOW-07', (exchange, evidence) => {
    const user = callOf(exchange)?.user ?? ''
    if (!hadNothing(exchange, user, evidence) || !isRefusedData(exchange)) return undefined
    return satisfied
  }),
  onCredential('P1-FLOW-07', (exchange, offer, evidence) => {
    if (!hadNothing(exchange, offer.call.user, evidence)) return undefined
    return met(wasRefused(exchange), {
      seen: `a user for whom nothing was made was answered ${exchange.response.status}`,
      expected: 'a refusal',
    })
  }),
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
]

export const deliveredData: readonly CredentialCheck[] = [
  {
    requirement: 'P1-FLOW-30',
    on: 'received-credential',
    judge({ exchange: id, sdJwt }, evidence) {
      const user = userOf(id, evidence)
      if (user === undefined) return undefined
      const own = madeForEmptyQueue(user, evidence)
      const others = madeCredentials(evidence).filter((it) => it.user !== user)
      if (others.length === 0) return undefined
      const strange = valuesOf(others).filter((value) => !valuesOf(own).includes(value))
      const claims = JSON.stringify(sdJwt?.claims ?? {})
      // A short text may well be true of both.
      if (strange.some((value) => value.length >= 32 && claims.includes(JSON.stringify(value))))
        return violated({
          seen: 'data of another user',
          expected: 'the data of the user of the offer',
        })
      const says = ({ data }: { readonly data: object }) =>
        entries(data).length > 0 &&
        entries(data).every(([title, value]) => at(sdJwt?.claims, title) === value)
      if (own.some(says)) return satisfied
      return others.some(says)
        ? violated({
            seen: 'the data of another user',
            expected: 'the data of the user of the offer',
          })
        : undefined
    },
  },
  {
    requirement: 'P1-FLOW-31',
    on: 'received-credential',
    judge({ exchange: id, sdJwt }, evidence) {
      const user = userOf(id, evidence)
      const made = user === undefined ? [] : madeForEmptyQueue(user, evidence)
      const [only] = made
      if (!only || made.length > 1 || !sdJwt?.claims || entries(only.data).length === 0) {
        return undefined
      }
      return none(
        entries(only.data)
          .filter(([title, value]) => at(sdJwt.claims, title) !== value)
          .map(
            ([title, value]) =>
              `${title} is ${show(at(sdJwt.claims, title))}, queued was ${show(value)}`,
          ),
        'the data that was queued',
      )
    },
  },
]

/** Texts that were queued. */
function valuesOf(made: readonly { readonly data: object }[]): readonly string[] {
  return made.flatMap(({ data }) => strings(Object.values(data)))
}

/** Credential Requests without a deliberate error, with the offer their token came of. */
function onCredential(
  requirement: RequirementId,
  judge: (
    exchange: AnsweredExchange,
    offer: ShownOffer,
    evidence: Evidence,
  ) => Judgement | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'credential',
    judge(exchange, evidence) {
      const token = tokenBehind(exchange, evidence)
      const offer = token && offerOfToken(token, evidence)
      return offer && exchange.deviation === undefined
        ? judge(exchange, offer, evidence)
        : undefined
    },
  }
}

/** Of the refusals, the one that says that there is nothing. */
function delivered(exchange: AnsweredExchange, what: string): Judgement | undefined {
  if (isIssued(exchange)) return satisfied
  if (errorOf(exchange) !== 'credential_request_denied') return undefined
  return violated({ seen: `${what} was denied`, expected: 'the credential' })
}

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

/** A rule made something for a user who had nothing before, and before this exchange. */
function wasMadeByRule(exchange: AnsweredExchange, user: string, evidence: Evidence): boolean {
  const [first] = ruleMade(user, evidence)
  return (
    first !== undefined && hadNothing(first, user, evidence) && isBefore(first, exchange, evidence)
  )
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

/** Whose offer an issued credential came of. */
function userOf(exchangeId: string, evidence: Evidence): string | undefined {
  const exchange = exchangeById(evidence, exchangeId)
  const token = exchange && tokenBehind(exchange, evidence)
  return token && offerOfToken(token, evidence)?.call.user
}

function isIssued(exchange: AnsweredExchange): boolean {
  return succeeded(exchange) && answered(exchange)?.credentials !== undefined
}

/** Refused for what was asked, or failed over. */
function isTurnedAway(exchange: AnsweredExchange): boolean {
  const { status } = exchange.response
  return isRefusedData(exchange) || (status >= 500 && status !== 503)
}

/** Refused for what was asked, not for who asks or how often. */
function isRefusedData(exchange: AnsweredExchange): boolean {
  return wasRefused(exchange) && ![401, 403, 429].includes(exchange.response.status)
}

function isBefore(a: AnsweredExchange, b: AnsweredExchange, evidence: Evidence): boolean {
  return positionOf(a, evidence) < positionOf(b, evidence)
}
