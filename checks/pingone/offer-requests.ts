import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { earlier, exchangesOf, preAuthorizedGrant } from '../engine/lookup.ts'
import { answered, at, show, strings, succeeded, textAt } from '../engine/read.ts'
import { accessTokenOf, requestMembers } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import {
  ageMs,
  callOf,
  codeOf,
  fetchBehind,
  hasWorkerToken,
  lifetimeMs,
  offerBehind,
  onCreated,
  wishesOf,
} from './offers-api.ts'

const grants = ['authorization_code', preAuthorizedGrant]
const settable = ['grantTypes', 'credentials', 'requiredScopes']
const ownMembers = [
  'id',
  'createdAt',
  'expiresAt',
  'status',
  'credentialOfferUrl',
  'environment',
  'user',
]

/** What may be asked of the offers API, and what the offer then holds. */
export const offerRequests: readonly ExchangeCheck[] = [
  onFetched('P1-OFFER-30', (exchange, offer) => {
    const anonymous = !exchange.request.headers.authorization && !exchange.request.headers.cookie
    if (!anonymous || ageMs(offer, exchange) > 10 * 60_000) return undefined
    if ([429, 503].includes(exchange.response.status)) return undefined
    return met(exchange.response.status === 200, {
      seen: `GET credentialOfferUrl was answered ${exchange.response.status}`,
      expected: '200 with the Credential Offer, without token or cookie',
    })
  }),
  onFetched('P1-OFFER-38', (exchange, offer) => {
    const object = answered(exchange)
    if (wishesOf(offer).grantTypes !== undefined || !succeeded(exchange) || !object)
      return undefined
    const given = at(object, 'grants')
    if (given === undefined) return satisfied
    const names = Object.keys(given as object)
    return met(names.includes('authorization_code') && !names.includes(preAuthorizedGrant), {
      seen: `grants are ${names.join(', ')}`,
      expected: 'authorization_code alone, the default',
    })
  }),
  onFetched('P1-OFFER-39', (exchange, offer) => {
    const asked = strings(wishesOf(offer).grantTypes)
    const object = answered(exchange)
    if (asked.length === 0 || !succeeded(exchange) || !object) return undefined
    const names = Object.keys((at(object, 'grants') ?? {}) as object)
    return met(names.toSorted().join() === asked.toSorted().join(), {
      seen: `grants are ${names.join(', ') || 'absent'}`,
      expected: asked.join(', '),
    })
  }),
  {
    requirement: 'P1-OFFER-40',
    on: 'offers-api',
    judge(exchange, evidence) {
      const asked = strings(requestMembers(exchange)?.grantTypes)
      const both = asked.length === 2 && grants.every((grant) => asked.includes(grant))
      if (callOf(exchange)?.kind !== 'create' || !both) return undefined
      if (succeeded(exchange)) return satisfied
      if (exchange.response.status !== 400 || !hasWorkerToken(exchange, evidence)) return undefined
      return violated({ seen: 'both grants together were refused with 400', expected: '201' })
    },
  },
  {
    requirement: 'P1-OFFER-42',
    on: 'offers-api',
    judge(exchange, evidence) {
      const asked = strings(requestMembers(exchange)?.grantTypes)
      const foreign = asked.filter((grant) => !grants.includes(grant))
      if (callOf(exchange)?.kind !== 'create' || foreign.length === 0) return undefined
      return hasWorkerToken(exchange, evidence) ? isRefused400(exchange, foreign.join()) : undefined
    },
  },
  onFetched('P1-OFFER-44', (exchange, offer) => {
    const listed = strings(wishesOf(offer).credentials)
    const offered = strings(answered(exchange)?.credential_configuration_ids)
    if (listed.length === 0 || offered.length === 0 || !succeeded(exchange)) return undefined
    return met(offered.length <= new Set(listed).size, {
      seen: `${offered.length} configurations are offered, ${listed.length} credentials were listed`,
      expected: 'the listed credentials only',
    })
  }),
  {
    requirement: 'P1-OFFER-50',
    on: 'token',
    judge(exchange, evidence) {
      const fetched = fetchBehind(exchange, evidence)
      const offer = fetched && offerBehind(fetched, evidence)
      const required = strings(offer && wishesOf(offer).requiredScopes)
      const scope = textAt(answered(exchange), 'scope')
      if (required.length === 0 || !succeeded(exchange) || scope === undefined) return undefined
      const given = scope.split(' ')
      return none(
        required.filter((it) => !given.includes(it)).map((it) => `the token lacks ${it}`),
        'every required scope in the access token',
      )
    },
  },
  {
    requirement: 'P1-OFFER-54',
    on: 'offers-api',
    judge(exchange, evidence) {
      const members = requestMembers(exchange)
      const wrong = settable.filter((name) => isUnsuitable(name, members?.[name]))
      if (callOf(exchange)?.kind !== 'create' || wrong.length === 0) return undefined
      return hasWorkerToken(exchange, evidence) ? isRefused400(exchange, wrong.join()) : undefined
    },
  },
  onCreated('P1-OFFER-55', (offer) => {
    const wishes = wishesOf(offer)
    const sent = [...ownMembers, '_links'].filter((name) => wishes[name] !== undefined)
    if (sent.length === 0) return undefined
    return none(
      sent
        .filter((name) => JSON.stringify(wishes[name]) === JSON.stringify(offer.body[name]))
        .filter((name) => name !== 'status' || wishes[name] !== 'CREATED')
        .map((name) => `${name} was taken from the request`),
      'the service’s own values',
    )
  }),
  {
    requirement: 'P1-OFFER-57',
    on: 'offers-api',
    judge(exchange, evidence) {
      const call = callOf(exchange)
      const { status } = exchange.response
      if (call?.kind !== 'other' || !hasWorkerToken(exchange, evidence)) return undefined
      return met(status === 404 || status === 405, {
        seen: `${exchange.request.method} was answered ${status}`,
        expected: '404 or 405',
      })
    },
  },
  {
    requirement: 'P1-FLOW-10',
    on: 'offers-api',
    judge(exchange, evidence) {
      const known = exchangesOf(evidence, 'worker-token').some(
        (it) => answered(it)?.access_token === accessTokenOf(exchange),
      )
      if (callOf(exchange)?.kind !== 'create' || !known) return undefined
      if (succeeded(exchange)) return satisfied
      if (exchange.response.status !== 401) return undefined
      return violated({ seen: 'a worker token was answered 401', expected: '2xx' })
    },
  },
  {
    requirement: 'P1-FLOW-11',
    on: 'offers-api',
    judge(exchange, evidence) {
      const token = accessTokenOf(exchange)
      const walletToken = exchangesOf(evidence, 'token').some(
        (it) => token !== undefined && answered(it)?.access_token === token,
      )
      if (callOf(exchange)?.kind !== 'create' || !walletToken) return undefined
      const { status } = exchange.response
      return met(status === 401 || status === 403, {
        seen: `a wallet's access token was answered ${status}`,
        expected: '401 or 403',
      })
    },
  },
  onFetched('P1-FLOW-12', (exchange, offer) => {
    const late = ageMs(offer, exchange) > 10 * 60_000 && ageMs(offer, exchange) < lifetimeMs
    if (!late) return undefined
    return met(succeeded(exchange), {
      seen: `GET ${Math.round(ageMs(offer, exchange) / 1000)} seconds after creation was answered ${exchange.response.status}`,
      expected: 'the offer, until thirty minutes have passed',
    })
  }),
  {
    requirement: 'P1-FLOW-13',
    on: 'token',
    judge(exchange, evidence) {
      const fetched = fetchBehind(exchange, evidence)
      const offer = fetched && offerBehind(fetched, evidence)
      if (!offer || ageMs(offer, fetched) <= lifetimeMs + 1000) return undefined
      return met(exchange.response.status >= 400 && exchange.response.status < 500, {
        seen: `a code fetched after the expiry was answered ${exchange.response.status}`,
        expected: 'a refusal',
      })
    },
  },
  onFetched('P1-FLOW-13', (exchange, offer) => {
    if (ageMs(offer, exchange) <= lifetimeMs + 1000) return undefined
    const { status } = exchange.response
    // Fetching alone starts no flow: what counts then is the code.
    if (succeeded(exchange)) return undefined
    return met(status < 500, { seen: `the expired offer was answered ${status}`, expected: '4xx' })
  }),
  {
    requirement: 'P1-FLOW-14',
    on: 'token',
    judge: judgeLateRedemption,
  },
  {
    requirement: 'VCI-6.3-05',
    on: 'token',
    judge: judgeLateRedemption,
  },
  onFetched('P1-FLOW-15', (exchange, offer) => {
    if (ageMs(offer, exchange) <= lifetimeMs + 1000) return undefined
    const { status } = exchange.response
    return met([400, 404, 410].includes(status), {
      seen: `the expired offer was answered ${status}`,
      expected: '404 (or 400, 410)',
    })
  }),
  onFetched('P1-FLOW-16', (exchange, offer, evidence) => {
    const [first] = earlier(exchange, evidence).filter(
      ({ request }) => request.url === exchange.request.url,
    )
    const redeemed = exchangesOf(evidence, 'token').some(
      (it) => it.startedAt <= exchange.startedAt && succeeded(it),
    )
    if (!first || !succeeded(first) || redeemed || ageMs(offer, exchange) >= lifetimeMs)
      return undefined
    const same = ['credential_issuer', 'credential_configuration_ids'].every(
      (name) => show(answered(first)?.[name]) === show(answered(exchange)?.[name]),
    )
    return met(succeeded(exchange) && same, {
      seen: `the offer fetched again was answered ${exchange.response.status}${same ? '' : ', with other content'}`,
      expected: 'the same offer',
    })
  }),
  onFetched('P1-FLOW-28', (exchange, offer) => {
    const asked = strings(wishesOf(offer).grantTypes)
    if (!asked.includes(preAuthorizedGrant) || !succeeded(exchange)) return undefined
    return met((codeOf(answered(exchange)) ?? '') !== '', {
      seen: 'the offer has no pre-authorized_code',
      expected: 'a code from the issuer',
    })
  }),
]

/** Fetches of an offer by its own URL. */
function onFetched(
  requirement: string,
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

/** A code fetched in time, redeemed when the offer was over. */
function judgeLateRedemption(
  exchange: AnsweredExchange,
  evidence: Parameters<ExchangeCheck['judge']>[1],
): ReturnType<ExchangeCheck['judge']> {
  const fetched = fetchBehind(exchange, evidence)
  const offer = fetched && offerBehind(fetched, evidence)
  if (!offer || ageMs(offer, fetched) > lifetimeMs || exchange.deviation) return undefined
  if (ageMs(offer, exchange) <= lifetimeMs + 1000) return undefined
  const { status } = exchange.response
  const error = textAt(answered(exchange), 'error')
  if (status === 400 && error === 'invalid_grant') return satisfied
  const refused = status >= 400 && status < 500
  return violated({
    seen: `an expired code was answered ${status} (${error ?? 'no error code'})`,
    expected: '400 invalid_grant',
    ...(refused && { level: 'SHOULD' as const }),
  })
}

function isRefused400(exchange: AnsweredExchange, what: string) {
  const { status } = exchange.response
  return met(status === 400, { seen: `${what} was answered ${status}`, expected: '400' })
}

function isUnsuitable(name: string, value: unknown): boolean {
  if (value === undefined) return false
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) return true
  if (name === 'grantTypes' && value.length === 0) return true
  return name === 'requiredScopes' && value.some((scope) => !/^[!#-[\]-~]+$/.test(scope))
}
