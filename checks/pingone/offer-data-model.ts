import { parseOfferLink } from '../../protocol/offer-link.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { exchangesOf } from '../engine/lookup.ts'
import { answered, at, names, show, strings, succeeded, textAt } from '../engine/read.ts'
import { queryOf, requestMembers } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import {
  callOf,
  createdOffers,
  hasWorkerToken,
  lastSegment,
  linkOf,
  onCreated,
  onResource,
  shownOffers,
  wishesOf,
} from './offers-api.ts'

const thirtyMinutes = 1800
const required = ['id', 'credentialOfferUrl', 'createdAt', 'expiresAt', 'status']

/**
 * The offer resource of PingOne's credentials service: what ties its members to each other and to the request.
 * @see https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html
 */
export const offerResource: readonly ExchangeCheck[] = [
  {
    requirement: 'P1-OFFER-01',
    on: 'offers-api',
    judge(exchange, evidence) {
      if (callOf(exchange)?.kind !== 'create' || !hasWorkerToken(exchange, evidence))
        return undefined
      const { status } = exchange.response
      // A refusal may be right: nothing is queued, or the request is wrong on purpose.
      if (status >= 400 && status < 500) return undefined
      const missing = required.filter((name) => at(answered(exchange), name) === undefined)
      return met(succeeded(exchange) && missing.length === 0, {
        seen: `the creation was answered ${status}${succeeded(exchange) ? ` without ${missing.join(', ')}` : ''}`,
        expected: '2xx with the offer',
      })
    },
  },
  onCreated('P1-OFFER-02', ({ exchange: { response } }) =>
    met(response.status === 201, { seen: `status ${response.status}`, expected: '201' }),
  ),
  {
    requirement: 'P1-OFFER-03',
    on: 'offers-api',
    judge(exchange, evidence) {
      const members = requestMembers(exchange)
      const json = /^application\/json\b/i.test(exchange.request.headers['content-type'] ?? '')
      const empty = json && members !== undefined && Object.keys(members).length === 0
      if (callOf(exchange)?.kind !== 'create' || !empty) return undefined
      if (succeeded(exchange)) return satisfied
      const aboutData = textAt(answered(exchange), 'code') === 'INVALID_REQUEST'
      if (!aboutData || !hasWorkerToken(exchange, evidence)) return undefined
      return violated({ seen: `{} was answered ${exchange.response.status}`, expected: '201' })
    },
  },
  onResource('P1-OFFER-08', (offer) => {
    const own = offer.body.credentialOfferUrl
    const linked = at(offer.body, '_links', 'credentialOfferUrl', 'href')
    if (own === undefined || linked === undefined) return undefined
    return met(typeof own === 'string' && own === linked, {
      seen: `the link says ${show(linked)}, credentialOfferUrl is ${show(own)}`,
      expected: 'the same string',
    })
  }),
  resolves('P1-OFFER-10', 'environment'),
  resolves('P1-OFFER-11', 'user'),
  onResource('P1-OFFER-15', (offer, evidence) => {
    const link = parseOfferLink(linkOf(offer, 'openid-credential-offer') ?? '')
    const url = textAt(offer.body, 'credentialOfferUrl')
    if (!link || url === undefined) return undefined
    // What a wallet took of the offer may be on it no longer.
    const [redeemed] = exchangesOf(evidence, 'token').filter(succeeded)
    const fetched = (from: string | undefined) =>
      exchangesOf(evidence, 'offer')
        .filter(({ request }) => request.url === from)
        .filter((it) => succeeded(it) && (!redeemed || it.startedAt < redeemed.startedAt))
        .flatMap((it) => answered(it) ?? [])
    const viaLink = link.values[0] === undefined ? fetched(link.uris[0]) : [parsed(link.values[0])]
    const viaUrl = fetched(url)
    const ways = new Set([...viaUrl, ...viaLink].map(gist))
    if (link.uris[0] === url && ways.size === 0) return satisfied
    if (viaLink.length === 0 || viaUrl.length === 0) return undefined
    return met(ways.size === 1, {
      seen: `link and URL lead to ${[...ways].join(' and ')}`,
      expected: 'one offer',
    })
  }),
  onResource('P1-OFFER-16', (offer) => {
    const deepLink = linkOf(offer, 'openid-credential-offer')
    const url = textAt(offer.body, 'credentialOfferUrl')
    if (deepLink === undefined || url === undefined) return undefined
    const raw = queryOf(deepLink)
      .split('&')
      .find((pair) => pair.startsWith('credential_offer_uri='))
      ?.slice('credential_offer_uri='.length)
    const right = parseOfferLink(deepLink)?.uris[0] === url && !/[:/?&]/.test(raw ?? '')
    return met(right, {
      seen: `credential_offer_uri is ${raw ?? 'absent'}`,
      expected: `${encodeURIComponent(url)}`,
    })
  }),
  onCreated('P1-OFFER-23', ({ body, exchange }, evidence) => {
    const others = createdOffers(evidence).filter((other) => other.exchange.id !== exchange.id)
    if (others.length === 0 || typeof body.id !== 'string') return undefined
    const id = body.id.toLowerCase()
    return met(!others.some((other) => textAt(other.body, 'id')?.toLowerCase() === id), {
      seen: `two offers have the id ${body.id}`,
      expected: 'an id of its own for each offer',
    })
  }),
  onCreated('P1-OFFER-25', ({ body, exchange }) => {
    const createdAt = Date.parse(textAt(body, 'createdAt') ?? '')
    const moments = [exchange.startedAt.getTime(), Date.parse(exchange.response.headers.date ?? '')]
    if (Number.isNaN(createdAt)) return undefined
    return met(
      moments.some((moment) => Math.abs(createdAt - moment) <= 60_000),
      {
        seen: `createdAt is ${body.createdAt}, the request was sent ${exchange.startedAt.toISOString()}`,
        expected: 'the moment of creation',
      },
    )
  }),
  onResource('P1-OFFER-27', ({ body }) => {
    const createdAt = Date.parse(textAt(body, 'createdAt') ?? '')
    const expiresAt = Date.parse(textAt(body, 'expiresAt') ?? '')
    if (Number.isNaN(createdAt) || Number.isNaN(expiresAt)) return undefined
    const seconds = (expiresAt - createdAt) / 1000
    return met(Math.abs(seconds - thirtyMinutes) <= 1, {
      seen: `expiresAt is ${seconds} seconds after createdAt`,
      expected: `${thirtyMinutes} seconds`,
    })
  }),
  onResource('P1-OFFER-32', ({ body, call }, evidence, { customDomain }) => {
    const url = customDomain === undefined ? textAt(body, 'credentialOfferUrl') : undefined
    const [token] = exchangesOf(evidence, 'worker-token')
    const [api] = exchangesOf(evidence, 'offers-api')
    if (!url || !URL.canParse(url) || !token || !api) return undefined
    const [offerHost, authHost, apiHost] = [url, token.request.url, api.request.url].map(
      (text) => new URL(text).host,
    )
    if (offerHost === authHost) return satisfied
    // Another host may be the custom domain of the environment: its URLs go without the environment id.
    if (offerHost !== apiHost && !url.includes(call.environment)) return undefined
    return met(false, { seen: `the URL is on ${offerHost}`, expected: `${authHost}` })
  }),
  sameId('P1-OFFER-34', 'environment'),
  sameId('P1-OFFER-36', 'user'),
  onCreated('P1-OFFER-41', (offer) => {
    const wishes = wishesOf(offer)
    const expected = { ...wishes, grantTypes: wishes.grantTypes ?? ['authorization_code'] }
    return none(
      (['grantTypes', 'credentials', 'requiredScopes'] as const)
        .filter((name) => at(expected, name) !== undefined)
        .filter((name) => sorted(offer.body[name]) !== sorted(at(expected, name)))
        .map((name) => `${name} is ${show(offer.body[name])}`),
      'the values in force: what was sent, authorization_code by default',
    )
  }),
]

/** Following a link of an offer describes what the offer names. */
function resolves(requirement: RequirementId, member: 'environment' | 'user'): ExchangeCheck {
  return {
    requirement,
    on: 'management-api',
    judge(exchange, evidence) {
      const offer = shownOffers(evidence).find((it) => linkOf(it, member) === exchange.request.url)
      const { status } = exchange.response
      if (!offer || exchange.request.method !== 'GET' || [401, 403, 429, 503].includes(status)) {
        return undefined
      }
      const id = textAt(answered(exchange), 'id')
      // That the offer names the right one is judged by itself.
      const named = offer.call[member]
      return met(status === 200 && id?.toLowerCase() === named.toLowerCase(), {
        seen: `the ${member} link was answered ${status}, id ${show(id)}`,
        expected: `200 and ${named}`,
      })
    },
  }
}

function sameId(requirement: RequirementId, member: 'environment' | 'user'): ExchangeCheck {
  return onResource(requirement, (offer) => {
    const id = textAt(offer.body, member, 'id')?.toLowerCase()
    if (id === undefined) return undefined
    const linked = lastSegment(linkOf(offer, member))?.toLowerCase()
    const asked = offer.call[member].toLowerCase()
    return met(id === asked && (linked === undefined || linked === id), {
      seen: `${member}.id is ${id}, the link ends in ${linked ?? 'nothing'}`,
      expected: asked,
    })
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What makes two offers one: issuer, configurations and grants. */
function gist(offer: unknown): string {
  return JSON.stringify([
    textAt(offer, 'credential_issuer'),
    strings(at(offer, 'credential_configuration_ids')).toSorted(),
    names(at(offer, 'grants')).toSorted(),
  ])
}

function sorted(value: unknown): string {
  return JSON.stringify(strings(value).toSorted())
}
