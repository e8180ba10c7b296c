import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { grantTypes } from '../../protocol/grants.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck, JudgeContext } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { exchangesOf } from '../engine/lookup.ts'
import {
  answered,
  at,
  entries,
  items,
  objects,
  show,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { createdOffers, linkOf, onResource } from './offers-api.ts'

/** Where PingOne describes its authorization server and its issuer, with and without a custom domain. */
export const discovery: readonly ExchangeCheck[] = [
  {
    requirement: 'P1-API-19',
    on: 'as-metadata',
    judge(exchange, evidence, { customDomain }) {
      const service = serviceOf(evidence)
      if (!service || !isDefaultDiscovery(exchange, service) || isBusy(exchange)) return undefined
      // With a custom domain the issuer is that domain's, at either address.
      const issuer = `${service.authUrl}/${service.environment}/as`
      const allowed = customDomain ? [issuer, `https://${customDomain}/as`] : [issuer]
      const own = textAt(answered(exchange), 'issuer')
      return met(succeeded(exchange) && own !== undefined && allowed.includes(own), {
        seen: `${exchange.response.status}, issuer ${show(own)}`,
        expected: `200 with issuer ${issuer}`,
      })
    },
  },
  {
    requirement: 'P1-API-20',
    on: 'did-document',
    judge(exchange, evidence, { customDomain }) {
      const service = serviceOf(evidence)
      if (!service || isBusy(exchange)) return undefined
      const { host } = new URL(service.authUrl)
      const did = customDomain
        ? `did:web:${encodeURIComponent(customDomain)}`
        : `did:web:${encodeURIComponent(host)}:${service.environment}`
      const body = answered(exchange)
      // A method may stand where it is used as well (DID Core 1.0, Section 5.3), and nowhere without its key.
      const methods = objects([
        ...items(body?.verificationMethod),
        ...items(body?.assertionMethod),
      ]).filter((method) =>
        entries(method).some(([name, key]) => name.startsWith('publicKey') && Boolean(key)),
      )
      const right = succeeded(exchange) && body?.id === did && methods.length > 0
      return met(right, {
        seen: `${exchange.response.status}, id ${show(body?.id)}, ${methods.length} verification methods with a key`,
        expected: `200 with ${did} and a verification method and its key`,
      })
    },
  },
  {
    requirement: 'P1-API-22',
    on: 'as-metadata',
    judge(exchange, evidence) {
      const body = answered(exchange)
      const urls = createdOffers(evidence).map(({ body }) => body.credentialOfferUrl)
      const offered = exchangesOf(evidence, 'offer')
        .filter((it) => urls.includes(it.request.url) && succeeded(it))
        .flatMap((it) => entries(at(answered(it), 'grants')).map(([grant]) => grant))
      if (!succeeded(exchange) || !body || offered.length === 0) return undefined
      // RFC 8414, Section 2: what an absent member stands for.
      const listed =
        body.grant_types_supported === undefined
          ? ['authorization_code', 'implicit']
          : strings(body.grant_types_supported)
      return none(
        // What neither PingOne nor its readers know, wallets ignore.
        [...new Set(offered)]
          .filter((grant) => Object.values<string>(grantTypes).includes(grant))
          .filter((grant) => !listed.includes(grant))
          .map((it) => `${it} is not listed`),
        'every grant that an offer has',
      )
    },
  },
  {
    requirement: 'P1-FLOW-35',
    on: 'as-metadata',
    judge(exchange, evidence, { customDomain }) {
      const service = serviceOf(evidence)
      if (!service || customDomain === undefined || isBusy(exchange)) return undefined
      if (isDefaultDiscovery(exchange, service)) {
        return met(succeeded(exchange), {
          seen: `the default URL was answered ${exchange.response.status}`,
          expected: '200 beside the custom domain',
        })
      }
      if (new URL(exchange.request.url).host !== customDomain) return undefined
      const body = answered(exchange)
      const urls = [
        body?.issuer,
        body?.authorization_endpoint,
        body?.token_endpoint,
        body?.jwks_uri,
      ]
        .filter((url) => typeof url === 'string')
        .filter((url) => hostOf(url) !== customDomain || url.includes(service.environment))
      return met(succeeded(exchange) && urls.length === 0, {
        seen: `${exchange.response.status}${urls.length > 0 ? ` with ${urls.join(', ')}` : ''}`,
        expected: `200 with URLs on ${customDomain}, without the environment id`,
      })
    },
  },
  onDomain('P1-OFFER-31', (customDomain, { body }) => {
    const url = textAt(body, 'credentialOfferUrl')
    return url === undefined ? undefined : [url, hostOf(url) === customDomain]
  }),
  onResource('P1-FLOW-36', (offer, evidence, { customDomain }) => {
    const [api] = exchangesOf(evidence, 'offers-api')
    const apiHost = api && hostOf(api.request.url)
    if (customDomain === undefined || apiHost === undefined) return undefined
    return none(
      ['self', 'environment', 'user']
        .map((relation) => linkOf(offer, relation))
        .filter((href) => href !== undefined && URL.canParse(href) && hostOf(href) !== apiHost)
        .map((href) => `a link goes to ${href}`),
      `links on ${apiHost}`,
    )
  }),
  onDomain('P1-FLOW-37', (customDomain, offer) => {
    const link = linkOf(offer, 'openid-credential-offer') ?? ''
    const uri = new URLSearchParams(link.split('?')[1]).get('credential_offer_uri')
    return uri === null ? undefined : [link, hostOf(uri) === customDomain]
  }),
]

function onDomain(
  requirement: RequirementId,
  look: (
    customDomain: string,
    offer: Parameters<Parameters<typeof onResource>[1]>[0],
  ) => readonly [string, boolean] | undefined,
): ExchangeCheck {
  return onResource(requirement, (offer, _evidence, { customDomain }: JudgeContext) => {
    const seen = customDomain === undefined ? undefined : look(customDomain, offer)
    return seen && met(seen[1], { seen: seen[0], expected: `a URL on ${customDomain}` })
  })
}

interface Service {
  readonly authUrl: string
  readonly environment: string
}

/** The auth host and the environment, as the worker's own token request has them. */
function serviceOf(evidence: Evidence): Service | undefined {
  const [token] = exchangesOf(evidence, 'worker-token')
  const url = token && new URL(token.request.url)
  const environment = /^\/([^/]+)\/as\/token$/.exec(url?.pathname ?? '')?.[1]
  return url && environment ? { authUrl: url.origin, environment } : undefined
}

function isDefaultDiscovery(
  exchange: AnsweredExchange,
  { authUrl, environment }: Service,
): boolean {
  return [
    `${authUrl}/${environment}/as/.well-known/openid-configuration`,
    `${authUrl}/.well-known/oauth-authorization-server/${environment}/as`,
  ].includes(exchange.request.url)
}

function isBusy({ response }: AnsweredExchange): boolean {
  return [429, 503].includes(response.status)
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined
}
