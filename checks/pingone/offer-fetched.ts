import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import {
  configurationById,
  earlier,
  exchangesOf,
  issuerMetadata,
  preAuthorizedGrant,
} from '../engine/lookup.ts'
import { answered, at, show, strings, succeeded, textAt } from '../engine/read.ts'
import { satisfied } from '../finding.ts'
import {
  ageMs,
  codeOf,
  fetchBehind,
  lifetimeMs,
  offerBehind,
  onFetched,
  wishesOf,
} from './offers-api.ts'

/** The Credential Offer behind `credentialOfferUrl`, and what its token is good for. */
export const fetchedOffers: readonly ExchangeCheck[] = [
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
  onFetched('P1-OFFER-44', (exchange, offer, evidence) => {
    const listed = strings(wishesOf(offer).credentials)
    // An id that the metadata does not know is VCI-4.1.1-03.
    const offered = strings(answered(exchange)?.credential_configuration_ids).filter(
      (id) => !issuerMetadata(evidence) || configurationById(evidence, id),
    )
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
