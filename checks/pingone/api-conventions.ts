import type { Operation } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { exchangesOf } from '../engine/lookup.ts'
import { answered, at, entries, mediaType, show, succeeded, textAt } from '../engine/read.ts'
import { accessTokenOf } from '../engine/request.ts'
import { violated } from '../finding.ts'
import { linkOf, onCreated } from './offers-api.ts'

const apiOperations: readonly Operation[] = ['offers-api', 'management-api']

/**
 * PingOne's management API as far as its answers show: worker tokens, headers and errors.
 * @see https://developer.pingidentity.com/pingone-api/foundations/pingone-api-requests.html
 */
export const api: readonly ExchangeCheck[] = [
  {
    requirement: 'P1-API-01',
    on: 'worker-token',
    judge(exchange) {
      const body = answered(exchange)
      if (!succeeded(exchange) || !body) return undefined
      const members = Object.keys(body).toSorted().join()
      const right =
        exchange.response.status === 200 &&
        members === 'access_token,expires_in,token_type' &&
        typeof body.access_token === 'string' &&
        body.token_type === 'Bearer' &&
        body.expires_in === 3600
      return met(right, {
        seen: `status ${exchange.response.status}, members ${members}, token_type ${show(body.token_type)}, expires_in ${show(body.expires_in)}`,
        expected: 'access_token, token_type Bearer and expires_in 3600, no more',
      })
    },
  },
  {
    requirement: 'P1-API-04',
    on: 'offers-api',
    judge(exchange, evidence) {
      const given = exchangesOf(evidence, 'worker-token').find(
        (it) => answered(it)?.access_token === accessTokenOf(exchange),
      )
      const lifetime = given && answered(given)?.expires_in
      if (!given || typeof lifetime !== 'number') return undefined
      const age = (exchange.startedAt.getTime() - given.startedAt.getTime()) / 1000
      if (age <= lifetime + 0.5) return undefined
      return met(exchange.response.status === 401, {
        seen: `a token of ${Math.round(age)} seconds was answered ${exchange.response.status}`,
        expected: '401',
      })
    },
  },
  ...apiOperations.map(
    (on): ExchangeCheck => ({
      requirement: 'P1-API-10',
      on,
      judge(exchange) {
        if (exchange.response.status < 400) return undefined
        return met(mediaType(exchange) === 'application/json', {
          seen: `an error as ${mediaType(exchange) ?? 'no media type'}`,
          expected: 'application/json',
        })
      },
    }),
  ),
  ...apiOperations.map(
    (on): ExchangeCheck => ({
      requirement: 'P1-API-13',
      on,
      judge(exchange, evidence) {
        const own = exchange.response.headers['correlation-id']
        const twice = exchangesOf(evidence, ...apiOperations).filter(
          ({ response }) => own && response.headers['correlation-id'] === own,
        )
        return met(Boolean(own) && twice.length === 1, {
          seen: own
            ? `Correlation-Id ${own} on ${twice.length} answers`
            : 'Correlation-Id is absent',
          expected: 'a Correlation-Id of its own on every answer',
        })
      },
    }),
  ),
  onCreated('P1-API-14', (offer) => {
    const { status, headers } = offer.exchange.response
    const self = linkOf(offer, 'self')
    if (status !== 201 || self === undefined) return undefined
    return met(headers.location === self, {
      seen: `Location is ${headers.location ?? 'absent'}`,
      expected: self,
    })
  }),
  {
    requirement: 'P1-API-15',
    on: 'offers-api',
    judge({ request, response }) {
      const sent = request.headers['x-ping-external-transaction-id']
      if (sent === undefined) return undefined
      const back = response.headers['x-ping-external-transaction-id']
      return met(back === sent, { seen: `the answer has ${back ?? 'none'}`, expected: sent })
    },
  },
  ...apiOperations.map(
    (on): ExchangeCheck => ({
      requirement: 'P1-API-16',
      on,
      judge(exchange) {
        const links = entries(answered(exchange)?._links).filter(([name]) => name !== 'qrCode')
        if (!succeeded(exchange) || links.length === 0) return undefined
        return none(
          links
            .map(([relation, link]) => [relation, at(link, 'href')] as const)
            .filter(([, href]) => !isAddress(href))
            .map(([relation, href]) => `${relation} leads to ${show(href)}`),
          'an absolute URL in every link',
        )
      },
    }),
  ),
  ...apiOperations.map(
    (on): ExchangeCheck => ({
      requirement: 'P1-API-18',
      on,
      judge(exchange) {
        const { status, headers } = exchange.response
        if (status !== 429) {
          if (exchange.deviation !== 'one request too many') return undefined
          return violated({ seen: `one request too many was answered ${status}`, expected: '429' })
        }
        const after = headers['retry-after']
        const code = textAt(answered(exchange), 'code')
        const isDate = /^[A-Z][a-z]+,? /.test(after ?? '') && !Number.isNaN(Date.parse(after ?? ''))
        const readable = /^\d+$/.test(after ?? '') || isDate
        return met(readable && code === 'REQUEST_LIMITED', {
          seen: `Retry-After ${after ?? 'absent'}, code ${show(code)}`,
          expected: 'REQUEST_LIMITED and Retry-After',
        })
      },
    }),
  ),
]

/** With a scheme; `data:` is for pictures only. */
function isAddress(href: unknown): boolean {
  return typeof href === 'string' && URL.canParse(href) && !/^data:/i.test(href)
}
