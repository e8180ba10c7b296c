import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { earlier, exchangesOf } from '../engine/lookup.ts'
import { answered, succeeded, textAt } from '../engine/read.ts'
import { parameter } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import {
  ageMs,
  codeOf,
  fetchBehind,
  isOver,
  lifetimeMs,
  offerBehind,
  onFetched,
} from './offers-api.ts'

/** Thirty minutes: until then the offer starts a flow, afterwards neither it nor its code does. */
export const offerLifetime: readonly ExchangeCheck[] = [
  onFetched('P1-FLOW-12', (exchange, offer) => {
    const late = ageMs(offer, exchange) > 10 * 60_000 && ageMs(offer, exchange) < lifetimeMs
    if (!late) return undefined
    return met(succeeded(exchange), {
      seen: `GET ${Math.round(ageMs(offer, exchange) / 1000)} seconds after creation was answered ${exchange.response.status}`,
      expected: 'the offer, until thirty minutes have passed',
    })
  }),
  {
    requirement: 'P1-FLOW-12',
    on: 'token',
    judge(exchange, evidence) {
      const fetched = fetchBehind(exchange, evidence)
      const offer = fetched && offerBehind(fetched, evidence)
      const age = offer && ageMs(offer, exchange)
      const late = age !== undefined && age > 10 * 60_000 && age < lifetimeMs
      const [redeemed] = earlier(exchange, evidence).filter(
        (it) => succeeded(it) && fetchBehind(it, evidence) === fetched,
      )
      if (!late || redeemed || exchange.deviation !== undefined) return undefined
      if (succeeded(exchange)) return satisfied
      const error = textAt(answered(exchange), 'error')
      if (error !== 'invalid_grant') return undefined
      return violated({
        seen: `${Math.round(age / 1000)} seconds after creation the code was answered ${error}`,
        expected: 'a token, until thirty minutes have passed',
      })
    },
  },
  onFetched('P1-FLOW-13', (exchange, offer, evidence) => {
    if (!isOver(offer, exchange)) return undefined
    const { status } = exchange.response
    if (!succeeded(exchange)) {
      return met(status < 500, {
        seen: `the expired offer was answered ${status}`,
        expected: '4xx',
      })
    }
    // Fetching alone starts no flow: what counts is whether its code is good for a token then.
    const code = codeOf(answered(exchange))
    const redeemed = exchangesOf(evidence, 'token').filter(
      (it) => code && parameter(it, 'pre-authorized_code') === code && isOver(offer, it),
    )
    if (redeemed.length === 0) return undefined
    const answers = redeemed.map((it) => it.response.status)
    return met(
      answers.every((it) => it >= 400 && it < 500),
      { seen: `after the expiry the code was answered ${answers.join()}`, expected: 'a refusal' },
    )
  }),
  {
    requirement: 'P1-FLOW-14',
    on: 'token',
    judge: judgeLateRedemption,
  },
  onFetched('P1-FLOW-15', (exchange, offer) => {
    if (!isOver(offer, exchange)) return undefined
    const { status } = exchange.response
    return met([400, 404, 410].includes(status), {
      seen: `the expired offer was answered ${status}`,
      expected: '404 (or 400, 410)',
    })
  }),
]

/** A code fetched in time, redeemed when the offer was over. */
function judgeLateRedemption(
  exchange: AnsweredExchange,
  evidence: Parameters<ExchangeCheck['judge']>[1],
): ReturnType<ExchangeCheck['judge']> {
  const fetched = fetchBehind(exchange, evidence)
  const offer = fetched && offerBehind(fetched, evidence)
  if (!offer || ageMs(offer, fetched) > lifetimeMs || exchange.deviation) return undefined
  if (!isOver(offer, exchange)) return undefined
  const { status } = exchange.response
  const error = textAt(answered(exchange), 'error')
  // Who may redeem at all is judged elsewhere.
  if (error === 'invalid_client' || [401, 429, 503].includes(status)) return undefined
  const isGiven = answered(exchange)?.access_token !== undefined
  if (status === 400 && error === 'invalid_grant' && !isGiven) return satisfied
  const refused = status >= 400 && status < 500 && !isGiven
  return violated({
    seen: `an expired code was answered ${status} (${error ?? 'no error code'})`,
    expected: '400 invalid_grant',
    ...(refused && { level: 'SHOULD' as const }),
  })
}
