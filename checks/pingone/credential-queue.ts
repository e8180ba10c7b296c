import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { answered, errorOf, strings, succeeded, wasRefused } from '../engine/read.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { tokenBehind } from '../openid4vci/08-plain-request.ts'
import {
  hadNothing,
  listedTypes,
  madeForEmptyQueue,
  nativeWalletsSeen,
  ruleMade,
  waitingBefore,
} from './management-api.ts'
import {
  callOf,
  offerOfToken,
  onCreation,
  onFetched,
  type ShownOffer,
  wishesOf,
} from './offers-api.ts'
import { isBefore, isIssued, isRefusedData } from './queue-requests.ts'

/** What is queued for a user can be offered to that user, and is issued. */
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
]

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

/** A rule made something for a user who had nothing before, and before this exchange. */
function wasMadeByRule(exchange: AnsweredExchange, user: string, evidence: Evidence): boolean {
  const [first] = ruleMade(user, evidence)
  return (
    first !== undefined && hadNothing(first, user, evidence) && isBefore(first, exchange, evidence)
  )
}

/** Refused for what was asked, or failed over. */
function isTurnedAway(exchange: AnsweredExchange): boolean {
  const { status } = exchange.response
  return isRefusedData(exchange) || (status >= 500 && status !== 503)
}
