import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import {
  configurationById,
  earlier,
  exchangesOf,
  issuerMetadata,
  preAuthorizedGrant,
} from '../engine/lookup.ts'
import { answered, at, names, show, strings, succeeded, textAt } from '../engine/read.ts'
import { parameter } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import { requestBehindCode } from '../oauth/redirect.ts'
import { tokenBehind } from '../openid4vci/08-plain-request.ts'
import {
  ageMs,
  codeOf,
  configurationsOf,
  fetchBehind,
  lifetimeMs,
  offerBehind,
  offerOfToken,
  onFetched,
  wishesOf,
} from './offers-api.ts'

/** A credential that the list of an offer leaves out is not to be had with its token. */
export const beyondTheOffer: readonly ActiveCheck[] = [
  {
    requirement: 'P1-OFFER-46',
    deviation: 'a credential that the offer leaves out',
    statuses: [],
    errors: [],
  },
]

/** The Credential Offer behind `credentialOfferUrl`, and what its token is good for. */
export const fetchedOffers: readonly ExchangeCheck[] = [
  onFetched('P1-OFFER-30', (exchange, offer) => {
    const anonymous = !exchange.request.headers.authorization && !exchange.request.headers.cookie
    if (!anonymous || ageMs(offer, exchange) > 10 * 60_000) return undefined
    if ([429, 503].includes(exchange.response.status)) return undefined
    const { status } = exchange.response
    const object = answered(exchange)
    return met(status === 200 && object !== undefined, {
      seen: `GET credentialOfferUrl was answered ${status}${object ? '' : ' without a JSON object'}`,
      expected: '200 with the Credential Offer, without token or cookie',
    })
  }),
  onFetched('P1-OFFER-38', (exchange, offer) => {
    const object = answered(exchange)
    if (wishesOf(offer).grantTypes !== undefined || !succeeded(exchange) || !object)
      return undefined
    const given = at(object, 'grants')
    if (given === undefined) return satisfied
    const grants = names(given)
    return met(grants.includes('authorization_code') && !grants.includes(preAuthorizedGrant), {
      seen: `grants are ${grants.join(', ')}`,
      expected: 'authorization_code alone, the default',
    })
  }),
  onFetched('P1-OFFER-39', (exchange, offer) => {
    const asked = strings(wishesOf(offer).grantTypes)
    const object = answered(exchange)
    if (asked.length === 0 || !succeeded(exchange) || !object) return undefined
    const grants = names(at(object, 'grants'))
    return met(grants.toSorted().join() === asked.toSorted().join(), {
      seen: `grants are ${grants.join(', ') || 'absent'}`,
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
  {
    requirement: 'P1-OFFER-51',
    on: 'credential',
    judge(exchange, evidence) {
      const { offer, scopes } = authorityOf(exchange, evidence)
      const required = strings(offer && wishesOf(offer).requiredScopes)
      const lacks = required.filter((scope) => !scopes?.includes(scope))
      const plain = [undefined, 'a token without a required scope'].includes(exchange.deviation)
      if (required.length === 0 || !scopes || !plain) return undefined
      const { status } = exchange.response
      if (lacks.length === 0) return succeeded(exchange) ? satisfied : undefined
      if (at(answered(exchange), 'credentials') !== undefined) {
        return violated({
          seen: `a token without ${lacks.join(', ')} was given a credential`,
          expected: '403 insufficient_scope',
        })
      }
      if (status >= 500 || status === 429) return undefined
      const code = textAt(answered(exchange), 'error')
      const challenge = exchange.response.headers['www-authenticate'] ?? ''
      if (
        status === 403 &&
        (code === 'insufficient_scope' || /insufficient_scope/.test(challenge))
      ) {
        return satisfied
      }
      return violated({
        seen: `a token without ${lacks.join(', ')} was answered ${status}`,
        expected: '403 insufficient_scope',
        ...(status >= 400 && { level: 'SHOULD' as const }),
      })
    },
  },
  {
    requirement: 'P1-OFFER-53',
    on: 'token',
    judge(exchange, evidence) {
      const offer = offerOfToken(exchange, evidence)
      const scope = textAt(answered(exchange), 'scope')
      if (!offer || wishesOf(offer).requiredScopes !== undefined || !succeeded(exchange)) {
        return undefined
      }
      const given = scope?.split(' ')
      const due = configurationsOf(offer, evidence).flatMap(
        (id) => textAt(configurationById(evidence, id), 'scope') ?? [],
      )
      // By authorization code the wallet chooses which of the offered scopes it asks for.
      if (!given || due.length === 0 || parameter(exchange, 'code') !== undefined) return undefined
      return none(
        due.filter((it) => !given.includes(it)).map((it) => `the token lacks ${it}`),
        'the scopes of the offered credentials',
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

/** The offer behind a Credential Request, and the scopes its token has: those of the response, else as asked for. */
function authorityOf(exchange: AnsweredExchange, evidence: Evidence) {
  const token = tokenBehind(exchange, evidence)
  const offer = token && offerOfToken(token, evidence)
  const given = token && textAt(answered(token), 'scope')
  const asked = requestBehindCode(token && parameter(token, 'code'), evidence)?.get('scope')
  return { offer, scopes: (given ?? asked ?? undefined)?.split(' ') }
}
